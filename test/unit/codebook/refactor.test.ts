import assert from "node:assert/strict";
import { readCodebook } from "../../../src/core/codebook/read";
import { type CodedFiles, refactorCodes } from "../../../src/core/codebook/refactor";
import type { Refactoring } from "../../../src/core/codebook/refactoring";
import { applySplices } from "../../../src/core/yaml/splice";
import { record, sidecar, speechActs } from "./files";

/** Lines that went (-) and came (+), in order. */
function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const gone = old.slice(head, old.length - tail).filter((line) => !now.includes(line));
  const come = now.slice(head, now.length - tail).filter((line) => !old.includes(line));
  return [...gone.map((line) => `-${line}`), ...come.map((line) => `+${line}`)];
}

interface Changed {
  readonly codebook: string;
  readonly sidecars: Readonly<Record<string, string>>;
}

function refactored(files: CodedFiles, refactoring: Refactoring): Changed {
  const outcome = refactorCodes(files, refactoring);
  assert.ok(outcome.kind === "preview", JSON.stringify(outcome));
  const { preview } = outcome;
  return {
    codebook: applySplices(files.codebook ?? "", preview.codebook),
    sidecars: Object.fromEntries(
      [...preview.sidecars].map(([name, { splices }]) => [
        name,
        applySplices(files.sidecars.get(name) ?? "", splices),
      ]),
    ),
  };
}

function refusal(files: CodedFiles, refactoring: Refactoring): readonly string[] {
  const outcome = refactorCodes(files, refactoring);
  assert.ok(outcome.kind === "refused", "nothing was refused");
  return outcome.refusals.map(({ sidecar: name, problem }) => `${name ?? ""}: ${problem.message}`);
}

const book = (changes: Refactoring, yaml = speechActs) =>
  refactored({ codebook: yaml, sidecars: new Map() }, changes).codebook;

const level = "passage";

describe("refactoring a codebook", () => {
  const cases: readonly (readonly [title: string, refactoring: Refactoring, lines: readonly string[]])[] = [
    [
      "renames a code and the replacements that name it",
      { kind: "rename", level, code: "accusation", to: "charge" },
      [
        '-  - code: "accusation"',
        '-    replacedBy: "accusation"',
        '+  - code: "charge"',
        '+    replacedBy: "charge"',
      ],
    ],
    [
      "renames a code that is written plainly",
      { kind: "rename", level, code: "commitment", to: "promise" },
      ["-  - code: commitment # promises", '+  - code: "promise" # promises'],
    ],
    [
      "renames a code below another",
      { kind: "rename", level, code: "accusation/state", to: "accusation/country" },
      ['-      - code: "state" # and governments', '+      - code: "country" # and governments'],
    ],
    [
      "removes a code and keeps its comments",
      { kind: "delete", level, code: "accusation/state", annotations: "keep" },
      [
        '-      - code: "state" # and governments',
        "-        use: 'The one blamed is a state.'",
        "+      # and governments",
      ],
    ],
    [
      "removes the last code below another with its list",
      { kind: "delete", level, code: "commitment/conditional", annotations: "uncode" },
      [
        '-      - code: "conditional"',
        '-        attributes: [{ name: "strength", type: "scale", min: 1, max: 5 }]',
      ],
    ],
    [
      "retires a code",
      { kind: "retire", level, code: "accusation/institution", replacedBy: "accusation" },
      ["+        retired: true", '+        replacedBy: "accusation"'],
    ],
    [
      "adds the code of a split",
      {
        kind: "split",
        code: "accusation",
        to: "accusation/person",
        annotations: [],
        fields: { definition: 'Says "who".' },
      },
      ['+      - code: "person"', '+        definition: "Says \\"who\\"."'],
    ],
    [
      "adds the code of a split below codes that are not there",
      { kind: "split", code: "accusation", to: "blame/a/b", annotations: [] },
      [
        '-    codes: [{ code: "state" }, { code: "press" }]',
        '+    codes: [{ code: "state" }, { code: "press" }, { code: "a", codes: [{ code: "b" }] }]',
      ],
    ],
    [
      "adds a first code below another",
      { kind: "split", code: "accusation", to: "accusation/institution/un", annotations: [] },
      ["+        codes:", '+          - code: "un"'],
    ],
    [
      "changes the codes of whole texts on their own",
      { kind: "rename", level: "document", code: "genre/address", to: "genre/speech" },
      ['-      - code: "address"', '+      - code: "speech"'],
    ],
  ];
  for (const [title, refactoring, lines] of cases)
    it(title, () => {
      assert.deepEqual(changedLines(speechActs, book(refactoring)), lines);
      assert.deepEqual(readCodebook(book(refactoring)).problems, []);
      // The same with the line ends of Windows.
      const crlf = speechActs.replaceAll("\n", "\r\n");
      assert.equal(book(refactoring, crlf), book(refactoring).replaceAll("\n", "\r\n"));
    });

  it("takes a replacement away with the code it names, or gives it the one that stays", () => {
    const replaced = book({
      kind: "delete",
      level,
      code: "accusation",
      annotations: { replaceBy: "commitment" },
    });
    assert.match(replaced, /retired: true\n {4}replacedBy: "commitment"/);
    assert.doesNotMatch(
      book({ kind: "delete", level, code: "accusation", annotations: "keep" }),
      /replacedBy/,
    );
  });

  it("moves a code with its comments to another place", () => {
    const after = book({ kind: "rename", level, code: "accusation/state", to: "commitment/government" });
    assert.ok(
      after.includes(
        `        attributes: [{ name: "strength", type: "scale", min: 1, max: 5 }]
      # States only.
      - code: "government" # and governments
        use: 'The one blamed is a state.'
  - code: "blame"`,
      ),
      after,
    );
    assert.ok(!after.includes('code: "state" # and'));
  });

  it("moves the only code of a list, and the list is gone", () => {
    const after = book({ kind: "rename", level, code: "commitment/conditional", to: "if" });
    assert.match(after, /name: "actor", type: "text" \}\n {2}- code: "blame"/);
    assert.match(
      after,
      /press" \}\]\n {2}- code: "if"\n {4}attributes: \[\{ name: "strength", type: "scale", min: 1, max: 5 \}\]\ndocumentCodes/,
    );
  });

  it("moves a code out of brackets, and below a code that is not there", () => {
    const after = book({ kind: "rename", level, code: "blame/press", to: "new/press" });
    assert.match(after, /codes: \[\{ code: "state" \}\]/);
    const paths = readCodebook(after).value.codes.map(({ code, codes }) => [code, codes?.length]);
    assert.deepEqual(paths, [
      ["accusation", 2],
      ["commitment", 1],
      ["blame", 1],
      ["new", 1],
    ]);
  });

  it("merges what stands below both codes", () => {
    const after = book({ kind: "merge", level, code: "accusation", into: "blame" });
    const { value, problems } = readCodebook(after);
    assert.deepEqual(
      problems.map(({ code }) => code),
      [],
    );
    const blame = value.codes.find(({ code }) => code === "blame");
    assert.deepEqual(
      blame?.codes?.map(({ code }) => code),
      ["state", "press", "institution"],
    );
    assert.deepEqual(
      value.codes.map(({ code }) => code),
      ["commitment", "blame"],
    );
  });

  it("begins a codebook that has nothing but a comment", () => {
    const files = { codebook: "# ours\n", sidecars: new Map<string, string>() };
    const after = refactored(files, { kind: "split", code: "a", to: "b/c", annotations: [] }).codebook;
    assert.equal(
      after,
      '# ours\nformat: "glossator-codebook/1"\ncodes:\n  - code: "b"\n    codes:\n      - code: "c"\n',
    );
    assert.deepEqual(readCodebook(after).problems, []);
  });
});

const one = sidecar(
  record("a1", "accusation", "note: |", '  code: "accusation"'),
  ["# above", "id: a2", "code:   accusation/state   # why", "quote: words"],
  record("a3", "commitment"),
);
const two = `format: "glossator/1"
document:
  codes: ["genre/address", "accusation"]
annotations:
  - { id: "b1", code: accusation, quote: "words" }
conflicts:
  - { id: "b1", field: "code", base: "accusation", ours: "accusation/state", theirs: "commitment" }
`;
const three = sidecar(record("c1", "commitment"));
const files: CodedFiles = {
  codebook: speechActs,
  sidecars: new Map([
    ["one", one],
    ["two", two],
    ["three", three],
  ]),
};

describe("refactoring codes in sidecars", () => {
  it("renames a code and those below it wherever a sidecar holds them, and nothing else", () => {
    const { sidecars } = refactored(files, { kind: "rename", level, code: "accusation", to: "charge" });
    assert.deepEqual(Object.keys(sidecars), ["one", "two"]);
    assert.deepEqual(changedLines(one, sidecars["one"] ?? ""), [
      '-    code: "accusation"',
      "-    code:   accusation/state   # why",
      '+    code: "charge"',
      '+    code:   "charge/state"   # why',
    ]);
    assert.deepEqual(changedLines(two, sidecars["two"] ?? ""), [
      '-  - { id: "b1", code: accusation, quote: "words" }',
      '-  - { id: "b1", field: "code", base: "accusation", ours: "accusation/state", theirs: "commitment" }',
      '+  - { id: "b1", code: "charge", quote: "words" }',
      '+  - { id: "b1", field: "code", base: "charge", ours: "charge/state", theirs: "commitment" }',
    ]);
  });

  it("says which annotations change", () => {
    const outcome = refactorCodes(files, { kind: "rename", level, code: "accusation", to: "charge" });
    assert.ok(outcome.kind === "preview");
    const recoded = [...outcome.preview.sidecars.values()].flatMap((sidecar) => sidecar.recoded);
    assert.deepEqual(
      recoded.map(({ id, code, to }) => `${id}: ${code} ${to}`),
      ["a1: accusation charge", "a2: accusation/state charge/state", "b1: accusation charge"],
    );
  });

  it("splices no more than the names", () => {
    const outcome = refactorCodes(files, { kind: "rename", level, code: "accusation", to: "charge" });
    assert.ok(outcome.kind === "preview");
    const splices = outcome.preview.sidecars.get("one")?.splices ?? [];
    assert.deepEqual(
      splices.map(({ start, end, text }) => [one.slice(start, end), text]),
      [
        ["accusation", "charge"],
        ["accusation/state", '"charge/state"'],
      ],
    );
  });

  it("gives a split's annotations to the new code, by file and id", () => {
    const annotations = [
      { sidecar: "one", id: "a1" },
      { sidecar: "two", id: "a1" },
      { sidecar: "one", id: "a3" },
    ];
    const { sidecars } = refactored(files, {
      kind: "split",
      code: "accusation",
      to: "reproach",
      annotations,
    });
    assert.deepEqual(Object.keys(sidecars), ["one"]);
    assert.deepEqual(changedLines(one, sidecars["one"] ?? ""), [
      '-    code: "accusation"',
      '+    code: "reproach"',
    ]);
  });

  it("leaves annotations of a deleted code without one", () => {
    const { sidecars } = refactored(files, {
      kind: "delete",
      level,
      code: "accusation",
      annotations: "uncode",
    });
    assert.deepEqual(changedLines(one, sidecars["one"] ?? ""), [
      '-    code: "accusation"',
      "-    code:   accusation/state   # why",
      "+    # why",
    ]);
    assert.match(sidecars["two"] ?? "", /\{ id: "b1", quote: "words" \}/);
  });

  it("leaves annotations of a deleted code as they are, or replaces it", () => {
    assert.deepEqual(
      refactored(files, { kind: "delete", level, code: "accusation", annotations: "keep" }).sidecars,
      {},
    );
    const replaced = refactored(files, {
      kind: "delete",
      level,
      code: "accusation",
      annotations: { replaceBy: "commitment" },
    });
    assert.equal(replaced.sidecars["one"]?.match(/code: *"commitment"/g)?.length, 3);
  });

  it("changes codes of whole texts on their own, and never doubles one", () => {
    const rename = refactored(files, { kind: "rename", level: "document", code: "genre", to: "type" });
    assert.deepEqual(Object.keys(rename.sidecars), ["two"]);
    assert.match(rename.sidecars["two"] ?? "", /codes: \["type\/address", "accusation"\]/);
    const merge = refactored(
      { ...files, codebook: undefined },
      { kind: "merge", level: "document", code: "genre/address", into: "accusation" },
    );
    assert.match(merge.sidecars["two"] ?? "", /codes: \["accusation"\]/);
    const remove = refactored(files, {
      kind: "delete",
      level: "document",
      code: "genre",
      annotations: "uncode",
    });
    assert.match(remove.sidecars["two"] ?? "", /codes: \["accusation"\]/);
  });

  it("works without a codebook, and merges a code that the codebook does not know", () => {
    const free = refactored(
      { ...files, codebook: undefined },
      { kind: "rename", level, code: "accusation", to: "x" },
    );
    assert.equal(free.sidecars["one"]?.match(/"x/g)?.length, 2);
    const unknown = new Map([["s", sidecar(record("a", "acusation"))]]);
    const merged = refactored(
      { codebook: speechActs, sidecars: unknown },
      { kind: "merge", level, code: "acusation", into: "accusation" },
    );
    assert.equal(merged.codebook, speechActs);
    assert.match(merged.sidecars["s"] ?? "", /"accusation"/);
  });
});

describe("a refactoring is refused", () => {
  const cases: readonly (readonly [title: string, refactoring: Refactoring, message: RegExp])[] = [
    [
      "for a name with a space",
      { kind: "rename", level, code: "accusation", to: "a b" },
      /no name for a code/,
    ],
    ["for an empty part", { kind: "rename", level, code: "accusation", to: "a//b" }, /no name for a code/],
    [
      "for half a character",
      { kind: "rename", level, code: "accusation", to: "\uD800" },
      /half of a character/,
    ],
    ["for the same name", { kind: "rename", level, code: "accusation", to: "accusation" }, /already/],
    [
      "for a name below itself",
      { kind: "rename", level, code: "accusation", to: "accusation/x" },
      /below itself/,
    ],
    ["for a name that is taken", { kind: "rename", level, code: "accusation", to: "blame" }, /merge the two/],
    [
      "for a merge into itself",
      { kind: "merge", level, code: "blame", into: "blame/state" },
      /stands below it/,
    ],
    ["for a merge into nothing", { kind: "merge", level, code: "blame", into: "nope" }, /no code "nope"/],
    ["for retiring nothing", { kind: "retire", level, code: "nope" }, /no code "nope"/],
    [
      "for a replacement that goes as well",
      { kind: "delete", level, code: "blame", annotations: { replaceBy: "blame/state" } },
      /stands below it/,
    ],
  ];
  for (const [title, refactoring, message] of cases)
    it(title, () => {
      const [reason, ...more] = refusal(files, refactoring);
      assert.match(reason ?? "", message);
      assert.deepEqual(more, []);
    });

  it("for a name that only annotations use", () => {
    const used = {
      codebook: undefined,
      sidecars: new Map([["s", sidecar(record("a", "x"), record("b", "y"))]]),
    };
    assert.match(refusal(used, { kind: "rename", level, code: "x", to: "y" })[0] ?? "", /merge the two/);
  });

  it("when a sidecar that holds the code cannot be changed, with its name and place", () => {
    const broken = `${one}  - id: "x\n`;
    const unrelated = "annotations: [";
    const sidecars = new Map([
      ["good", two],
      ["broken", broken],
      ["unrelated", unrelated],
    ]);
    const outcome = refactorCodes(
      { codebook: speechActs, sidecars },
      { kind: "rename", level, code: "accusation", to: "x" },
    );
    assert.ok(outcome.kind === "refused");
    assert.deepEqual(
      outcome.refusals.map(({ sidecar: name }) => name),
      ["broken"],
    );
    assert.ok((outcome.refusals[0]?.problem.start ?? 0) >= one.length);
  });

  it("when the codebook does not parse", () => {
    const [reason] = refusal(
      { ...files, codebook: "codes: [" },
      { kind: "rename", level, code: "accusation", to: "x" },
    );
    assert.match(reason ?? "", /not valid YAML/);
  });
});
