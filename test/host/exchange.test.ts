import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import * as vscode from "vscode";
import { run } from "./coding";
import { closeAll, file, read, show, write } from "./folder";
import { answering } from "./questions";

function sidecar(id: string, quote: string): string {
  return `format: "glossator/1"\nannotations:\n  - id: "${id}"\n    code: "zorble"\n    quote: "${quote}"\n    note: "Says “=1”."\n`;
}

describe("work with others", () => {
  before(async () => {
    await write("exchange/a.txt", "We promise peace.\r\nWe regret war.\n");
    await write("exchange/a.txt.ana.ann.yaml", sidecar("ana1", "promise peace"));
    await write("exchange/a.txt.ben.ann.yaml", sidecar("ben1", "promise"));
    await show("exchange/a.txt");
    // Watchers are late.
    await run("refreshAnnotations");
  });

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file("exchange"), { recursive: true });
    await run("refreshAnnotations");
  });

  async function exported(format: number): Promise<string> {
    await answering({ pick: format, save: file("exchange/out") }, async () => run("exportAnnotations"));
    return read("exchange/out");
  }

  it("says how far coders agree, in a document of lines", async () => {
    // Other tests may have left texts of other coders.
    const pick = (labels: readonly string[]) => [labels.indexOf("ana"), labels.indexOf("ben")];
    const { said } = await answering({ pick }, async () => run("compareCoders"));
    assert.deepEqual(said, []);
    const text = vscode.window.activeTextEditor?.document.getText() ?? "";
    assert.match(text, /^Coders: ana, ben\n/);
    // “promise” of both in the 33 characters of the text, and “ peace” of one.
    assert.match(text, /\nzorble +1, 1.* 0\.818 /);
    assert.match(text, /Krippendorff/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, "glossator-text");
  });

  it("exports a table that spreadsheets read and do not run", async () => {
    const lines = (await exported(0)).split("\r\n");
    assert.match(lines[0] ?? "", /^\uFEFFtext,id,code,coder,start,end,state,quote,/);
    assert.deepEqual(
      lines.filter((line) => line.includes("exchange/")).map((line) => line.split(",").slice(0, 8).join()),
      [
        "exchange/a.txt,ana1,zorble,ana,3,16,moved,promise peace",
        "exchange/a.txt,ben1,zorble,ben,3,10,moved,promise",
      ],
    );
  });

  it("exports Web Annotations", async () => {
    const page = JSON.parse(await exported(1));
    const ids = page.items.map(({ id }: { id: string }) => id);
    assert.ok(ids.includes("exchange/a.txt.ana.ann.yaml#ana1"), ids.join());
  });

  it("exports a project for programs of qualitative analysis", async () => {
    await exported(2);
    const files = unzipSync(await vscode.workspace.fs.readFile(file("exchange/out")));
    const project = strFromU8(files["project.qde"] ?? new Uint8Array(0));
    assert.match(project, /<PlainTextSelection [^>]*name="promise peace" startPosition="3" endPosition="16"/);
  });
});
