import assert from "node:assert/strict";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { CommonTexts } from "../../src/client/annotations/commonTexts";
import { SidecarWriter } from "../../src/client/annotations/sidecarWriter";
import type { Host } from "../../src/client/host";
import { applySplices, editSidecar } from "../../src/core/sidecar/edit";
import type { Annotation, SidecarChange } from "../../src/core/sidecar/model";
import { readSidecar } from "../../src/core/sidecar/read";
import { newSidecar } from "../../src/core/sidecar/write";
import { replaceFile } from "../../src/disk/replaceFile";
import { closeAll, file, until, write } from "./folder";

/**
 * Who changes a sidecar that is open in an editor: the user types in it, another program writes the file, or Glossator writes an
 * annotation. Each adds a record of its own, and alters its own field of one that all share.
 */
const steps = ["type", "disk", "write"] as const;
type Step = (typeof steps)[number];

/** Every order of up to four steps. */
function orders(length: number): readonly (readonly Step[])[] {
  if (length === 0) return [[]];
  return orders(length - 1).flatMap((order) =>
    order.length < length - 1 ? [order] : [order, ...steps.map((step) => [...order, step])],
  );
}

const annotation = (id: string, more: Partial<Annotation> = {}): Annotation => ({
  id,
  segments: [{ quote: `words of ${id}`, span: [10, 20] }],
  ...more,
});

const add = (id: string): SidecarChange => ({ kind: "add", annotation: annotation(id) });
const change = (fields: Partial<Annotation>): SidecarChange => ({ kind: "update", id: "shared", fields });

function edited(text: string, changes: readonly SidecarChange[]): string {
  const { value, problems } = editSidecar(text, changes);
  assert.ok(value !== undefined, problems[0]?.message);
  return applySplices(text, value);
}

describe("a sidecar that several write", () => {
  let writer: SidecarWriter;
  let common: CommonTexts;
  before(() => {
    common = new CommonTexts();
    const host: Pick<Host, "replaceFile"> = {
      replaceFile: (uri, bytes, expected) => replaceFile(uri.fsPath, bytes, expected ?? "missing"),
    };
    writer = new SidecarWriter(host, common);
  });
  after(() => common.dispose());
  afterEach(closeAll);

  const changesOf: Readonly<Record<Step, (id: string) => readonly SidecarChange[]>> = {
    type: (id) => [add(id), change({ note: id })],
    disk: (id) => [add(id), change({ code: id })],
    write: (id) => [add(id), change({ by: id })],
  };

  async function take(step: Step, document: vscode.TextDocument, id: string): Promise<void> {
    const { uri } = document;
    const changes = changesOf[step](id);
    if (step === "write") await writer.write(uri, changes);
    else if (step === "disk") {
      // In one step: what a program has written half is no state that anybody may build on.
      writeFileSync(`${uri.fsPath}.new`, edited(readFileSync(uri.fsPath, "utf8"), changes));
      renameSync(`${uri.fsPath}.new`, uri.fsPath);
    } else {
      const text = document.getText();
      const all = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
      const typed = new vscode.WorkspaceEdit();
      typed.replace(uri, all, edited(text, changes));
      // Refused when the editor reads the file again at this very moment: then the user types the next.
      while (!(await vscode.workspace.applyEdit(typed))) return take(step, document, id);
    }
  }

  for (const [eol, most] of [
    ["\n", 4],
    ["\r\n", 2],
  ] as const)
    for (const order of orders(most).filter(({ length }) => length > 0))
      it(`keeps what each added: ${order.join(", ")}${eol === "\n" ? "" : " (CRLF)"}`, async () => {
        const name = `order-${order.join("-")}${eol.length}.txt.ann.yaml`;
        await write(name, newSidecar({}, [annotation("shared")], eol).value ?? "");
        const document = await vscode.workspace.openTextDocument(file(name));
        await until("what editor and file have in common is known", () => common.of(document));
        const last = new Map<Step, string>();
        const ids = ["shared"];
        for (const [index, step] of order.entries()) {
          const id = `${step}${index}`;
          await take(step, document, id);
          last.set(step, id);
          ids.push(id);
        }
        const there = new Set([document.getText(), readFileSync(document.uri.fsPath, "utf8")].flatMap(idsOf));
        assert.deepEqual(
          ids.filter((id) => !there.has(id)),
          [],
          "gone before the last write",
        );
        await take("write", document, "write9");
        const text = readFileSync(document.uri.fsPath, "utf8");
        const { annotations, conflicts } = readSidecar(text).value;
        assert.deepEqual(annotations.map(({ id }) => id).sort(), [...ids, "write9"].sort());
        assert.deepEqual(conflicts, []);
        const { note, code, by } = annotations.find(({ id }) => id === "shared") ?? annotation("none");
        assert.deepEqual([note, code, by], [last.get("type"), last.get("disk"), "write9"]);
        assert.equal(text.replaceAll(eol, "").includes("\n"), false, "line ends");
        if (document.isDirty) assert.equal(document.getText(), text);
      });

  function idsOf(text: string): readonly string[] {
    return readSidecar(text).value.annotations.map(({ id }) => id);
  }
});
