import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundledCli, removeFolders, temporaryFolder } from "../merge/repository";

describe("glossator lsp", function () {
  this.timeout(0);
  after(removeFolders);

  const message = (content: string) => `Content-Length: ${content.length}\r\n\r\n${content}`;
  const cases: readonly (readonly [title: string, input: string])[] = [
    ["says nothing", ""],
    ["sends what is no message", message("{}")],
    ["sends what is no JSON", message("{")],
  ];
  it("ends quietly when its editor leaves", () => {
    const cli = bundledCli();
    const file = join(temporaryFolder(), "input");
    for (const [title, input] of cases) {
      // Of a shell's pipe, unlike of Node's, the end is there at the same moment as what stands before it.
      writeFileSync(file, input);
      const pipe = 'cat "$0" | "$1" "$2" lsp --stdio';
      const { status, stderr } = spawnSync("sh", ["-c", pipe, file, process.execPath, cli], {
        encoding: "utf8",
      });
      assert.deepEqual([status, stderr], [0, ""], `an editor that ${title}`);
    }
  });
});
