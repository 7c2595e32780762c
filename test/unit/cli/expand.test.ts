import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { nodeIo } from "../../../src/cli/node";

describe("what a path stands for", () => {
  const folder = mkdtempSync(join(tmpdir(), "glossator-expand-")).replaceAll("\\", "/");
  const there = ["a.txt", "b.md", "un/[1979].txt", "un/a.txt", "un/2026/.draft.txt", "un/2026/a.txt"];
  const skipped = [".git/a.txt", "un/node_modules/a.txt"];

  before(() => {
    for (const path of [...there, ...skipped]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), "");
    }
  });
  it("takes what is no file on a disk as it is", async () => {
    assert.deepEqual(await nodeIo.expand(devNull), { files: [devNull], closed: [] });
  });

  it("follows links to files, not to folders or to nothing", async () => {
    const links = join(folder, "links");
    mkdirSync(links);
    symlinkSync(join(folder, "a.txt"), join(links, "a.txt"));
    symlinkSync(join(folder, "nowhere"), join(links, "b.txt"));
    symlinkSync(folder, join(links, "circle"));
    const found = await nodeIo.expand(`${folder}/links`);
    rmSync(links, { recursive: true });
    assert.deepEqual(found, { files: [`${folder}/links/a.txt`], closed: [] });
  });

  after(() => rmSync(folder, { recursive: true }));

  const cases: readonly (readonly [string, readonly string[] | undefined])[] = [
    ["", there],
    ["/", there],
    ["/a.txt", ["a.txt"]],
    ["/*.txt", ["a.txt"]],
    ["/*.{txt,md}", ["a.txt", "b.md"]],
    ["/**/a.txt", ["a.txt", "un/a.txt", "un/2026/a.txt"]],
    ["/un/**", ["un/[1979].txt", "un/a.txt", "un/2026/.draft.txt", "un/2026/a.txt"]],
    ["/un/?.txt", ["un/a.txt"]],
    ["/un/[1979].txt", ["un/[1979].txt"]],
    ["/[ab].*", ["a.txt", "b.md"]],
    ["/missing.txt", undefined],
    ["/*.pdf", undefined],
    ["/missing/*.txt", undefined],
  ];
  for (const [path, files] of cases)
    it(`expands "${path}"`, async () => {
      const found = await nodeIo.expand(folder + path);
      assert.deepEqual(
        found && { ...found, files: [...found.files].sort() },
        files && { files: files.map((file) => `${folder}/${file}`).sort(), closed: [] },
      );
    });
});
