import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { baseOf } from "../../../src/cli/base";
import { nodeIo } from "../../../src/cli/node";
import { gitBlobId } from "../../../src/core/anchor/base";
import { Repository, removeFolders, temporaryFolder } from "../merge/repository";

const text = "They promised to keep the limits.\r\nWe regret it.\r\n";
const bytes = Buffer.from(text);

describe("the base of an annotation", () => {
  after(removeFolders);

  const cases: readonly (readonly [string, string])[] = [
    ["keeps line ends", "*.txt -text\n"],
    ["changes line ends", "*.txt text eol=crlf\n"],
  ];
  for (const [what, attributes] of cases)
    it(`is an object of a repository that ${what}`, async () => {
      const repository = new Repository();
      repository.commit(".gitattributes", attributes);
      const path = join(repository.folder, "a b.txt");
      writeFileSync(path, bytes);
      const base = await baseOf(nodeIo, { path, bytes });
      repository.git("add", "--all");
      repository.git("commit", "--quiet", "--message", "text");
      assert.equal(base, repository.git("rev-parse", "HEAD:a b.txt").slice(0, 12));
      const known = await nodeIo.blob(path, base);
      assert.equal(known?.replaceAll("\r\n", "\n"), text.replaceAll("\r\n", "\n"));
    });

  it("is that of the bytes where there is no repository", async () => {
    const path = join(temporaryFolder(), "a.txt");
    writeFileSync(path, bytes);
    assert.equal(await baseOf(nodeIo, { path, bytes }), gitBlobId(bytes).slice(0, 12));
  });
});
