import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { FolderItems } from "../../src/client/annotations/folderItems";
import type { AnnotationSessions } from "../../src/client/annotations/sessions";
import { ClosedTexts } from "../../src/client/drift/closedTexts";
import { ForegroundWork } from "../../src/client/foreground";
import { untilTrue } from "./folder";

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
});
