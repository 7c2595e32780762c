import assert from "node:assert/strict";
import { sentenceText } from "../../../src/core/sentence";
import * as messages from "../../../src/protocol/messages";
import { folderUri } from "./editor";
import { editorsForTests } from "./fixtures";

const start = editorsForTests();

/** A sidecar with these passages, each with its code. */
function sidecar(...passages: readonly (readonly [code: string, quote: string])[]): string {
  const records = passages.map(
    ([code, quote], index) => `  - id: "r${index}"\n    code: "${code}"\n    quote: "${quote}"\n`,
  );
  return `format: "glossator/1"\nannotations:\n${records.join("")}`;
}

const twice = sidecar(["duty", "the NPT"], ["duty", "the NPT"]);
const text = "Iran left the Non-Proliferation Treaty. The NPT holds.";

function asked(more: Partial<messages.SuggestCodesParams> = {}): messages.SuggestCodesParams {
  const [uri, own] = [folderUri("new.txt"), folderUri("new.txt.ann.yaml")];
  return { uri, version: 1, coder: null, sidecar: own, own: [], refused: [], ...more };
}

interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly ask?: Partial<messages.SuggestCodesParams>;
  readonly expected: readonly string[];
}

const both = ["duty: Non-Proliferation Treaty", "duty: The NPT"];
const cases: readonly Case[] = [
  { title: "from other texts", files: { "old.txt.ann.yaml": twice }, expected: both },
  {
    title: "from several texts together",
    files: {
      "a.txt.ann.yaml": sidecar(["duty", "the NPT"]),
      "b.txt.ann.yaml": sidecar(["duty", "The NPT"]),
    },
    expected: both,
  },
  { title: "not from another coder", files: { "old.txt.ben.ann.yaml": twice }, expected: [] },
  {
    title: "from the coder's own files",
    files: { "old.txt.ben.ann.yaml": twice },
    ask: { coder: "ben", sidecar: folderUri("new.txt.ben.ann.yaml") },
    expected: both,
  },
  {
    title: "not from files without a name when one is set",
    files: { "old.txt.ann.yaml": twice },
    ask: { coder: "ben", sidecar: folderUri("new.txt.ben.ann.yaml") },
    expected: [],
  },
  {
    title: "not under another codebook",
    files: {
      "old/codebook.yaml": 'format: "glossator-codebook/1"\ncodes: [{ code: "duty" }]\n',
      "old/old.txt.ann.yaml": twice,
    },
    expected: [],
  },
  {
    title: "not with a retired code",
    files: {
      "codebook.yaml": 'format: "glossator-codebook/1"\ncodes:\n  - code: "duty"\n    retired: true\n',
      "old.txt.ann.yaml": twice,
    },
    expected: [],
  },
  {
    title: "from the text itself, as the editor has it and not as its file says",
    files: { "new.txt.ann.yaml": twice },
    ask: {
      own: [
        { code: "claim", quote: "holds", mentions: [], ranges: [{ start: 48, end: 53 }] },
        { code: "claim", quote: "holds", mentions: [], ranges: [] },
        { code: "fact", quote: "Non-Proliferation Treaty", mentions: [], ranges: [{ start: 14, end: 38 }] },
        { code: "fact", quote: "the Treaty", mentions: ["npt"], ranges: [] },
      ],
    },
    expected: ["fact: NPT"],
  },
  {
    title: "not where they were refused",
    files: { "old.txt.ann.yaml": twice },
    ask: { refused: [{ code: "duty", quote: "The NPT", before: "Treaty. " }] },
    expected: ["duty: Non-Proliferation Treaty"],
  },
  {
    title: "not when they were refused in other texts as often as coded",
    files: {
      "old.txt.ann.yaml": `${twice}refused:\n  - { code: "duty", quote: "the NPT", mentions: ["npt"], after: " a" }\n  - { code: "duty", quote: "the NPT", mentions: ["npt"], after: " b" }\n`,
    },
    expected: [],
  },
];

describe("suggestions of the server", () => {
  for (const { title, files, ask, expected } of cases)
    it(`come ${title}`, async () => {
      const editor = await start({ files });
      await editor.open("new.txt", text);
      const found = await editor.request<messages.SuggestCodesResult>(messages.suggestCodes, asked(ask));
      assert.deepEqual(
        found?.map(({ start: from, end, code }) => `${code}: ${text.slice(from, end)}`),
        expected,
      );
    });

  it("say why, and take the entity along", async () => {
    const editor = await start({ files: { "old.txt.ben.ann.yaml": twice } });
    await editor.open("new.txt", text);
    const params = asked({ coder: "ben" });
    const found = await editor.request<messages.SuggestCodesResult>(messages.suggestCodes, params);
    assert.deepEqual(
      found?.map(({ entity, reason }) => [entity, sentenceText(reason)]),
      [
        [
          "npt",
          "You coded Treaty on the Non-Proliferation of Nuclear Weapons as duty 2 times; “Non-Proliferation Treaty” is another mention of it.",
        ],
        ["npt", "You coded “The NPT” as duty 2 times."],
      ],
    );
  });

  it("follow a sidecar that changes, and are refused for a version that is gone", async () => {
    const editor = await start({ files: { "old.txt.ann.yaml": twice } });
    await editor.open("new.txt", text);
    const ask = (version: number) =>
      editor.request<messages.SuggestCodesResult>(messages.suggestCodes, asked({ version }));
    assert.equal((await ask(1))?.length, 2);
    await editor.write("old.txt.ann.yaml", sidecar(["duty", "Iran"], ["duty", "Iran"]), "sidecar");
    assert.deepEqual(
      (await ask(1))?.map(({ start: from }) => from),
      [0],
    );
    assert.equal(await ask(2), null);
  });
});
