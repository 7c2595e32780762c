import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import type { FolderItems } from "../../src/client/annotations/folderItems";
import { FolderStates } from "../../src/client/annotations/folderStates";
import type { AnnotationSessions } from "../../src/client/annotations/sessions";
import { ClosedTexts } from "../../src/client/drift/closedTexts";
import { ForegroundWork } from "../../src/client/foreground";
import type { AnchorState } from "../../src/core/anchor/model";
import type { Annotation } from "../../src/core/sidecar/model";
import { untilTrue, write } from "./folder";

describe("looking into closed texts", () => {
  it("stands back while somebody waits for something else", async () => {
    const changed = new vscode.EventEmitter<vscode.Uri>();
    const work = new ForegroundWork();
    let end = (): void => undefined;
    const waitedFor = work.run(
      () =>
        new Promise<void>((resolve) => {
          end = resolve;
        }),
    );
    const steps: string[] = [];
    const items: Pick<FolderItems, "texts"> = {
      texts: async ({ goOn }) => {
        steps.push("begins");
        steps.push((await goOn?.()) === true ? "goes on" : "stops");
        return [];
      },
    };
    const sessions: Pick<AnnotationSessions, "onDidChangeSidecar"> = { onDidChangeSidecar: changed.event };
    const closed = new ClosedTexts({ items, sessions, work }, () => undefined);
    try {
      closed.start();
      await untilTrue("the look begins", () => steps.length > 0);
      // The window answers meanwhile, so whatever does not wait would have gone on.
      await vscode.commands.getCommands(true);
      assert.deepEqual(steps, ["begins"]);
      end();
      await waitedFor;
      await untilTrue("the look goes on", () => steps.length > 1);
      assert.deepEqual(steps, ["begins", "goes on"]);
    } finally {
      closed.dispose();
      changed.dispose();
    }
  });

  it("looks again into a text whose file changes meanwhile", async () => {
    const uri = await write("looked-into.txt", "As it was.\n");
    const sought: Annotation = { id: "a1", segments: [{ quote: "was" }] };
    let change = (): void => undefined;
    const changed = new Promise<void>((resolve) => {
      change = resolve;
    });
    const found: AnchorState[] = ["exact", "lost"];
    const states = new FolderStates(async (_, annotations) => {
      const state = found.shift() ?? "ambiguous";
      if (state === "exact") {
        writeFileSync(uri.fsPath, "As it is.\n");
        await changed;
      }
      return annotations.map(({ id }) => ({ id, state, ranges: [], score: 0, candidates: [] }));
    });
    // It is told after the states are, which have been there before.
    const watcher = vscode.workspace.createFileSystemWatcher("**/looked-into.txt");
    watcher.onDidChange(change);
    watcher.onDidCreate(change);
    try {
      await states.look(uri, [sought]);
      assert.equal(states.of(uri, "a1"), "lost", "as it stands in the text as it is");
      assert.deepEqual(found, []);
      await states.look(uri, [sought]);
      assert.equal(states.of(uri, "a1"), "lost", "a text that stands still is looked into once");
    } finally {
      vscode.Disposable.from(states, watcher).dispose();
    }
  });
});
