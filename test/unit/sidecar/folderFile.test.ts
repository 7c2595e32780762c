import assert from "node:assert/strict";
import { readFolderFile } from "../../../src/core/sidecar/folderFile";

describe("a folder file", () => {
  const good: readonly (readonly [yaml: string, sidecars: string | undefined])[] = [
    ["", undefined],
    ["# nothing yet\n", undefined],
    ["sidecars: annotations/\n", "annotations/"],
    ['sidecars: "annotations"\n', "annotations/"],
    ["sidecars: ./a/b//\n", "a/b/"],
    ["later: 1\nsidecars: a\n", "a/"],
  ];
  for (const [yaml, sidecars] of good)
    it(`says ${sidecars ?? "nothing"}: ${JSON.stringify(yaml)}`, () => {
      const { value, problems } = readFolderFile(yaml);
      assert.deepEqual(problems, []);
      assert.equal(value.sidecars, sidecars);
    });

  it("says of a key that it may be misspelt", () => {
    const { problems } = readFolderFile("sidecar: annotations/\n");
    assert.deepEqual(
      problems.map(({ code, severity, start, end }) => [code, severity, start, end]),
      [["folder.unknown-key", "warning", 0, 7]],
    );
    assert.match(problems[0]?.message ?? "", /is "sidecars" meant\?$/);
  });

  const bad: readonly (readonly [yaml: string, code: string, words: string])[] = [
    ["sidecars: ../elsewhere\n", "folder.outside", "../elsewhere"],
    ["sidecars: /etc\n", "folder.outside", "/etc"],
    ['sidecars: "C:/x"\n', "folder.outside", '"C:/x"'],
    ["sidecars: a/../../b\n", "folder.outside", "a/../../b"],
    ["sidecars: con\n", "folder.outside", "con"],
    ["sidecars: file:///etc\n", "folder.outside", "file:///etc"],
    ["sidecars: 3\n", "folder.schema", "3"],
    ["sidecars: [a\n", "folder.syntax", ""],
    ["- a\n", "folder.schema", "- a\n"],
  ];
  for (const [yaml, code, words] of bad)
    it(`is not used, and says why: ${JSON.stringify(yaml)}`, () => {
      const { value, problems } = readFolderFile(yaml);
      assert.deepEqual(value, {});
      assert.equal(problems[0]?.code, code);
      assert.ok(yaml.slice(problems[0].start, problems[0].end).includes(words));
    });
});
