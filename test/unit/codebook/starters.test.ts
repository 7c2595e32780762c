import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codingProblems, indexCodebook } from "../../../src/core/codebook/coding";
import { palette } from "../../../src/core/codebook/colour";
import { editCodebook } from "../../../src/core/codebook/edit";
import { codesOf, documentCodesOf } from "../../../src/core/codebook/model";
import { readCodebook } from "../../../src/core/codebook/read";
import { emptyStarter, starterCodebooks, withCodes } from "../../../src/core/codebook/starters";
import { codingActions } from "../../../src/core/coding/keys";
import { sentenceText } from "../../../src/core/sentence";
import { newSidecar } from "../../../src/core/sidecar/write";
import { applySplices } from "../../../src/core/yaml/splice";

const folder = join(__dirname, "../../../media/codebooks");
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

describe("codebooks to start from", () => {
  it("are all offered", () => {
    assert.deepEqual(starterCodebooks.map(({ file }) => file).sort(), readdirSync(folder).sort());
  });

  it("take up the codes that are used already", () => {
    const text = withCodes(textOf(emptyStarter), [
      { level: "passage", code: "claim/fact" },
      { level: "passage", code: "demand" },
      { level: "passage", code: "claim" },
      { level: "passage", code: "no/" },
      { level: "passage", code: "claim/threat" },
      { level: "document", code: "genre/speech" },
    ]);
    const { value, problems } = readCodebook(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      codesOf(value).map(({ path }) => path),
      ["claim", "claim/fact", "claim/threat", "demand"],
    );
    assert.deepEqual(
      documentCodesOf(value).map(({ path }) => path),
      ["genre", "genre/speech"],
    );
    assert.ok(text.startsWith("# The codes of this folder."));
  });

  for (const { file, title: sentence } of starterCodebooks) {
    const title = sentenceText(sentence);
    const text = textOf(file);
    const { value, problems } = readCodebook(text);
    const codes = codesOf(value);

    it(`${title} is read without a problem, and can be changed`, () => {
      assert.deepEqual(problems, []);
      const { value: splices, problems: faults } = editCodebook(text, [
        { kind: "add", level: "passage", code: "own/code", fields: { definition: "Ours." } },
      ]);
      assert.deepEqual(faults, []);
      const after = readCodebook(applySplices(text, splices ?? []));
      assert.deepEqual(after.problems, []);
      assert.deepEqual(codesOf(after.value).length, codes.length + 2);
    });

    if (title === "Empty") continue;

    it(`${title} says of every code what it means and when to use it`, () => {
      assert.equal(value.title, title);
      for (const { path, definition, examples = [] } of codes) {
        assert.ok(definition?.endsWith("."), `${path} has no definition`);
        assert.ok(examples.length > 0, `${path} has no example`);
      }
      for (const { path, use, avoid, attributes } of codes.filter((code) => !code.path.includes("/"))) {
        assert.ok(use !== undefined && avoid !== undefined, `${path} does not say when to use and avoid it`);
        assert.ok(attributes === undefined || attributes.length > 0);
      }
      assert.ok(codes.some(({ attributes = [] }) => attributes.length > 0));
      assert.ok((value.relations ?? []).every(({ definition }) => definition !== undefined));
      assert.ok((value.relations ?? []).length > 0);
    });

    it(`${title} gives colours that stay apart, and keys that take no other key's place`, () => {
      const tops = value.codes;
      const colours = tops.map(({ color }) => color);
      assert.equal(new Set(colours).size, tops.length, "two codes have one colour");
      assert.ok(colours.every((one) => one !== undefined && palette.includes(one)));
      const taken = new Set<string>(Object.values(codingActions).map(({ key }) => key));
      for (const { code, key } of tops) assert.ok(key !== undefined && !taken.has(key), `key of ${code}`);
    });

    it(`${title} fits annotations that use it`, () => {
      const annotations = codes.map(({ path, attributes = [] }, index) => ({
        id: `code${index}`,
        code: path,
        segments: [{ quote: "words" }],
        attributes: Object.fromEntries(
          attributes.filter(({ required }) => required).map(({ name, values }) => [name, values?.[0] ?? "x"]),
        ),
      }));
      const texts = documentCodesOf(value).map(({ path }) => path);
      const { value: yaml = "" } = newSidecar({ codes: texts }, annotations);
      assert.deepEqual(codingProblems(yaml, indexCodebook(value)), []);
    });
  }
});
