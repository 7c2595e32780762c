import assert from "node:assert/strict";
import { readGlossary } from "../../../src/core/glossary/read";
import { LineIndex } from "../../../src/core/text/lines";

const head = `format: "glossator-glossary/1"
entries:
`;
const npt = `  - id: "npt"
    kind: "treaty"
    subtype: "treaty"
    name: "Treaty on the Non-Proliferation of Nuclear Weapons"
    gloss: "Treaty against the spread of nuclear weapons."
    status: "in-force"
    sources:
      - { title: "UNODA", url: "https://treaties.unoda.org/t/npt" }
    asOf: "2026-11"
`;

/** Problems as `line:column code «what they underline» message`, 1-based as an editor shows them. */
/** A key below a key below a key, as deep as wanted. */
function deepKeys(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:\n`).join("");
}

function problemsOf(yaml: string): readonly string[] {
  const index = new LineIndex(yaml);
  return readGlossary(yaml).problems.map(({ code, message, start, end }) => {
    const { line, column } = index.positionAt(start);
    return `${line + 1}:${column + 1} ${code} «${yaml.slice(start, end)}» ${message}`;
  });
}

function idsOf(yaml: string): readonly string[] {
  return readGlossary(yaml).value.entries.map(({ id }) => id);
}

/** The one good entry with one change, as a whole file. */
function changed(from: string | RegExp, to: string): string {
  const text = head + npt.replace(from, to);
  assert.notEqual(text, head + npt, `nothing to replace: ${from}`);
  return text;
}

/** The one good entry with a line more, as line 7. */
function withLine(line: string): string {
  return changed("    gloss:", `    ${line}\n    gloss:`);
}

describe("reading a glossary", () => {
  it("returns entries as the file gives them, and where their ids stand", () => {
    const { value, problems } = readGlossary(head + npt);
    assert.deepEqual(problems, []);
    assert.deepEqual(value.entries, [
      {
        id: "npt",
        kind: "treaty",
        subtype: "treaty",
        name: "Treaty on the Non-Proliferation of Nuclear Weapons",
        gloss: "Treaty against the spread of nuclear weapons.",
        status: "in-force",
        sources: [{ title: "UNODA", url: "https://treaties.unoda.org/t/npt" }],
        asOf: "2026-11",
      },
    ]);
    const place = value.places.get("npt");
    assert.equal((head + npt).slice(place?.start, place?.end), '"npt"');
  });

  const good: readonly (readonly [string, string])[] = [
    [
      "names with rules of their own",
      withLine('acronyms: ["NPT", { text: "START", case: exact, needs: ["treaty"] }]'),
    ],
    [
      "names in other languages",
      withLine('names: { fr: { name: "Traité" }, zh-Hans: { acronyms: ["不扩散"] } }'),
    ],
    [
      "dates to the precision known",
      withLine('dates: { adopted: "1968", opened: 1968-07-01, inForce: "unknown" }'),
    ],
    ["an unquoted ISO date", changed('"2026-11"', "2026-11-23")],
    ["keys of one's own", withLine("x-our-number: 12")],
    ["aliases of YAML", withLine('aliases: &a ["Non-Proliferation Treaty"]\n    acronyms: *a')],
    ["lines that end in CR LF", (head + npt).replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${head}${npt}`],
    [
      "flow style",
      `{ format: "glossator-glossary/1", entries: [{ id: npt, kind: treaty, subtype: treaty, name: N, gloss: G, status: unknown, sources: [{ title: T, url: "http://x.org" }], asOf: "2026-11" }] }`,
    ],
  ];
  for (const [title, yaml] of good)
    it(`accepts ${title}`, () => {
      assert.deepEqual(problemsOf(yaml), []);
      assert.deepEqual(idsOf(yaml), ["npt"]);
    });

  for (const yaml of ["", "\n\n", "# only a comment\n"])
    it(`takes ${JSON.stringify(yaml)} for a glossary without entries`, () => {
      assert.deepEqual(readGlossary(yaml), { value: { entries: [], places: new Map() }, problems: [] });
    });
});

describe("a glossary file that is broken as a whole", () => {
  const cases: readonly (readonly [title: string, yaml: string, problem: string])[] = [
    [
      "text",
      "just words\n",
      "1:1 glossary.schema «just words» The file has to be a group of keys with values.",
    ],
    ["null", "null\n", "1:1 glossary.schema «null» The file has to be a group of keys with values."],
    [
      "tabs",
      'format: "glossator-glossary/1"\nentries:\n\t- id: x\n',
      "3:1 glossary.syntax «\t» This glossary is not valid YAML, so none of it is used. A tab indents this line; use spaces.",
    ],
    [
      "a key written twice",
      withLine('status: "active"'),
      "9:5 glossary.syntax «s» This glossary is not valid YAML, so none of it is used. A key stands twice in the same entry; remove one of them.",
    ],
    [
      "an alias without anchor",
      withLine("aliases: *names"),
      '7:14 glossary.syntax «*names» No anchor "&names" stands before "*names", so none of this file is used; write the value out.',
    ],
    [
      "a merge of nothing",
      withLine("<<: *names"),
      '7:9 glossary.syntax «*names» No anchor "&names" stands before "*names", so none of this file is used; write the value out.',
    ],
    ["no format", `entries: []\n`, '1:1 glossary.schema «entries: []» The file has no "format"; add it.'],
    [
      "no entries",
      'format: "glossator-glossary/1"\n',
      '1:1 glossary.schema «format: "glossator-glossary/1"» The file has no "entries"; add it.',
    ],
    ["entries without items", head, '2:1 glossary.schema «entries» "entries" has to be a list.'],
    [
      "entries as a map",
      'format: "glossator-glossary/1"\nentries:\n  npt:\n    kind: treaty\n',
      '2:1 glossary.schema «entries» "entries" has to be a list.',
    ],
  ];
  for (const [title, yaml, problem] of cases)
    it(`says so: ${title}`, () => {
      assert.deepEqual(problemsOf(yaml), [problem]);
      assert.deepEqual(idsOf(yaml), []);
    });

  it("says so: two documents in one file", () => {
    const [problem, ...more] = readGlossary(`${head}${npt}---\n${head}`).problems;
    assert.deepEqual(more, []);
    assert.match(problem?.message ?? "", /begins a second document; remove it\.$/);
    assert.equal(problem?.start, (head + npt).length);
  });

  it("says so: aliases that multiply", () => {
    const lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [from, to] of [
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
    ])
      lines.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(", ")}]`);
    const [problem, ...more] = problemsOf(`${lines.join("\n")}\n`);
    assert.match(
      problem ?? "",
      /^2:8 glossary\.syntax «\*a» Aliases \(\*name\) multiply .* write the values out\.$/,
    );
    assert.deepEqual(more, []);
  });

  for (const yaml of ["[".repeat(1500), "- ".repeat(1500), "? ".repeat(70), deepKeys(70)])
    it(`says so: ${yaml.length} characters of ${JSON.stringify(yaml.slice(0, 4))}`, () => {
      assert.match(
        problemsOf(yaml)[0] ?? "",
        /not valid YAML, so none of it is used: it is nested too deeply\.$/,
      );
    });

  it("a wrong version leaves the entries in use", () => {
    const yaml = (head + npt).replace("/1", "/2");
    assert.deepEqual(problemsOf(yaml), [
      '1:9 glossary.schema «"glossator-glossary/2"» The first line of a glossary says `format: "glossator-glossary/1"`.',
    ]);
    assert.deepEqual(idsOf(yaml), ["npt"]);
  });
});

describe("a broken entry", () => {
  const list = "`acronyms` is a list; each item is a name in quotes, or { text, case, needs }.";
  const cases: readonly (readonly [title: string, yaml: string, problem: string])[] = [
    [
      "a word instead of an entry",
      `${head}  - npt\n`,
      '3:5 glossary.schema «npt» An item of "entries" has to be a group of keys with values.',
    ],
    [
      "nothing instead of an entry",
      `${head}  -\n`,
      '3:4 glossary.schema «» An item of "entries" has to be a group of keys with values.',
    ],
    [
      "no id",
      changed(/id: "npt"\n {4}/, ""),
      '3:5 glossary.schema «kind: "treaty"» An item of "entries" has no "id"; add it.',
    ],
    [
      "no kind",
      changed(/ {4}kind.*\n/, ""),
      '3:5 glossary.schema «id: "npt"» An item of "entries" has no "kind"; add it.',
    ],
    [
      "no sources",
      changed(/ {4}sources:\n.*\n/, ""),
      '3:5 glossary.schema «id: "npt"» An item of "entries" has no "sources"; add it.',
    ],
    [
      "an id with spaces",
      changed('"npt"', '"N P T"'),
      '3:9 glossary.schema «"N P T"» `id` is lower-case words joined by hyphens, such as `open-skies-treaty`.',
    ],
    [
      "an id that YAML reads as a number",
      changed('"npt"', "1540"),
      "3:9 glossary.schema «1540» `id` is lower-case words joined by hyphens, such as `open-skies-treaty`.",
    ],
    [
      "a kind of its own",
      changed('kind: "treaty"', 'kind: "law"'),
      '4:11 glossary.schema «"law"» "entries.kind" has to be one of treaty, actor, event, concept.',
    ],
    [
      "an empty gloss",
      changed(/"Treaty against.*"/, '""'),
      '7:12 glossary.schema «""» Every entry explains itself in one neutral sentence in `gloss`.',
    ],
    [
      "a list as name",
      changed('"Treaty on the Non-Proliferation of Nuclear Weapons"', "[a]"),
      '6:5 glossary.schema «name» "entries.name" has to be text (in quotes).',
    ],
    ["acronyms without brackets", withLine("acronyms: NPT"), `7:15 glossary.schema «NPT» ${list}`],
    ["a number among acronyms", withLine('acronyms: ["NPT", 1540]'), `7:23 glossary.schema «1540» ${list}`],
    [
      "a misspelt rule of an acronym",
      withLine("acronyms: [{ txt: NPT }]"),
      `7:16 glossary.schema «{ txt: NPT» ${list}`,
    ],
    [
      "a date in words",
      withLine('dates: { opened: "1 July 1968" }'),
      '7:22 glossary.schema «"1 July 1968"» `opened` is a date such as "1968", "1968-07" or "1968-07-01", or "unknown".',
    ],
    [
      "a date of an unknown kind",
      withLine('dates: { signed: "1968" }'),
      '7:14 glossary.schema «signed» "entries.dates" has a key "signed" that is not known here; check its spelling.',
    ],
    [
      "a count in quotes",
      withLine('parties: { count: "191" }'),
      '7:23 glossary.schema «"191"» `count` is a number without quotes, or "unknown".',
    ],
    [
      "a language in words",
      withLine('names: { french: { name: "T" } }'),
      '7:14 glossary.schema «french» "french" is no language tag; other languages stand under a tag such as `fr`, `ru` or `zh-Hans`.',
    ],
    [
      "a name without its key",
      withLine('names: { fr: "Traité" }'),
      '7:18 glossary.schema «"Traité"» "entries.names.fr" has to be a group of keys with values.',
    ],
    [
      "an empty list of sources",
      changed(/sources:\n.*\n/, "sources: []\n"),
      "9:5 glossary.schema «sources» Every entry names at least one source with `title` and `url` (http or https), so that a reader can cite it.",
    ],
    [
      "a source without address",
      changed(', url: "https://treaties.unoda.org/t/npt"', ""),
      '10:9 glossary.schema «{ title: "UNODA"» An item of "entries.sources" has no "url"; add it.',
    ],
    [
      "a source that runs code",
      changed("https://treaties.unoda.org/t/npt", "javascript:alert(1)"),
      '10:32 glossary.schema «"javascript:alert(1)"» `url` is a web address that begins with http:// or https://.',
    ],
    [
      "a year as as-of date",
      changed('"2026-11"', "2026"),
      '11:11 glossary.schema «2026» Every entry says in `asOf` when its facts were true, as "2026-11" or "2026-11-23".',
    ],
  ];
  for (const [title, yaml, problem] of cases) {
    it(`is reported at its place and left out: ${title}`, () => {
      assert.deepEqual(problemsOf(yaml), [problem]);
      assert.deepEqual(idsOf(yaml), []);
    });
    it(`leaves its neighbours in use: ${title}`, () => {
      const yamlWithMore = `${yaml}${npt.replace('"npt"', '"ctbt"')}`;
      assert.deepEqual(problemsOf(yamlWithMore), [problem]);
      assert.deepEqual(idsOf(yamlWithMore), ["ctbt"]);
    });
    it(`is reported at the same line in a file with CR LF and a byte order mark: ${title}`, () => {
      const place = (text: string | undefined) => text?.split(" ")[0];
      assert.deepEqual(problemsOf(yaml.replaceAll("\n", "\r\n")).map(place), [place(problem)]);
      assert.deepEqual(problemsOf(`\uFEFF${yaml}`).map(place), [place(problem)]);
    });
  }

  it("reports each thing that is wrong, in the order of the file", () => {
    const yaml =
      changed(/kind: "treaty"\n {4}subtype: "treaty"/, 'kind: "law"\n    subtype: "pact"') +
      npt.replace(/ {4}asOf.*\n/, "");
    assert.deepEqual(
      problemsOf(yaml).map((text) => text.split(" ")[0]),
      ["4:11", "5:14", "12:5"],
    );
  });

  it("with an id used before is left out, and the earlier one stays", () => {
    const yaml = head + npt + npt.replace("in-force", "suspended");
    const { value } = readGlossary(yaml);
    assert.deepEqual(problemsOf(yaml), [
      '12:9 glossary.duplicate-id «"npt"» The id "npt" is used by an earlier entry of this file; give this entry an id of its own.',
    ]);
    assert.deepEqual(
      value.entries.map(({ status }) => status),
      ["in-force"],
    );
  });
});

describe("a key that has no effect", () => {
  it("is a warning, and the entry stays in use", () => {
    const yaml = withLine('acronym: "NPT"');
    const { value, problems } = readGlossary(yaml);
    assert.deepEqual(problemsOf(yaml), [
      '7:5 glossary.unknown-key «acronym» Entries have no key "acronym", so it has no effect; check its spelling, or begin your own keys with "x-".',
    ]);
    assert.equal(problems[0]?.severity, "warning");
    assert.deepEqual(
      value.entries.map(({ id }) => id),
      ["npt"],
    );
  });
});
