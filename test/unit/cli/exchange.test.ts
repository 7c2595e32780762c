import assert from "node:assert/strict";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import Papa from "papaparse";
import { glossator } from "./inMemory";

const files = {
  "d/a b.txt": "𠮷 Russia regrets it.\r\nThey promised\r\nto talk. They promised peace.\n",
  "d/a b.txt.ann.yaml": `format: "glossator/1"
document:
  title: "A speech"
  codes: ["genre/speech"]
annotations:
  - id: "r1"
    code: "regret"
    quote: "regrets it"
    before: "𠮷 Russia "
    after: ".\\nThey promised\\nto talk."
    span: [9, 19]
    base: "668a4c03623f"
    note: "=HYPERLINK()"
    attributes: { confidence: 2, isFirst: true, stance: "critical", themes: ["a", "b"] }
    mentions: ["russia"]
    relations:
      - { type: "supports", target: "s1" }
    by: "ben"
    at: "2026-11-23T10:15:00Z"
    confirmed: "2026-11-24T08:00:00Z"
    origin: "suggested"
    replies:
      - { id: "q2", by: "ana", at: "2026-11-24T08:00:00Z", text: "Agreed." }
  - id: "s1"
    code: "commitment"
    segments:
      - { quote: "They", before: "it.\\n", span: [21, 25] }
      - { quote: "peace", after: ".", span: [58, 63] }
  - id: "x1"
    quote: "Words that nobody ever said in this place"
    note: "no code"
`,
  "d/a b.txt.ana.ann.yaml": `format: "glossator/1"
annotations:
  - id: "c1"
    code: "commitment/talks"
    quote: "promised\\nto talk"
    before: "Russia regrets it.\\nThey "
    after: ". They promised peace."
    span: [3, 19]
    by: "ana"
    origin: "human"
`,
};

const texts = { "d/a b.txt": files["d/a b.txt"] };

async function exported(format: string, given: Readonly<Record<string, string>> = files) {
  return glossator(["export", "d", "--format", format], given);
}

async function imported(
  json: unknown,
  given: Readonly<Record<string, string | Uint8Array>> = texts,
  ...args: string[]
) {
  const text = typeof json === "string" ? json : JSON.stringify(json);
  return glossator(["import", "in.json", ...args], { "in.json": text, ...given });
}

function sidecar(outcome: { readonly files: ReadonlyMap<string, Uint8Array> }, name: string): string {
  return Buffer.from(outcome.files.get(name) ?? []).toString();
}

describe("export --format w3c", () => {
  it("prints Web Annotations with quote and position selectors, in code points of today", async () => {
    const { code, out } = await exported("w3c");
    assert.equal(code, 0);
    const page = JSON.parse(out);
    assert.equal(page["@context"][0], "http://www.w3.org/ns/anno.jsonld");
    assert.equal(page.type, "AnnotationPage");
    const talks = page.items.find(({ id }: { id: string }) => id === "d/a%20b.txt.ana.ann.yaml#c1");
    assert.deepEqual(talks, {
      id: "d/a%20b.txt.ana.ann.yaml#c1",
      type: "Annotation",
      motivation: "classifying",
      creator: { type: "Person", name: "ana" },
      body: [{ type: "TextualBody", purpose: "classifying", value: "commitment/talks" }],
      target: {
        source: "d/a%20b.txt",
        selector: [
          {
            type: "TextQuoteSelector",
            exact: "promised\nto talk",
            prefix: "Russia regrets it.\nThey ",
            suffix: ". They promised peace.",
          },
          { type: "TextPositionSelector", start: 26, end: 42 },
        ],
      },
      glossator: { origin: "human", spans: [[3, 19]] },
    });
  });

  it("comes back as it was, record for record", async () => {
    const { out } = await exported("w3c");
    const back = await imported(out);
    assert.equal(back.code, 1, "the words of one annotation are not there");
    const again = await exported("w3c", {
      ...texts,
      ...Object.fromEntries(
        [...back.files]
          .filter(([name]) => name.endsWith(".ann.yaml"))
          .map(([name]) => [name, sidecar(back, name)]),
      ),
    });
    const byId = (json: string) =>
      new Map<string, { id: string }>(
        JSON.parse(json).items.map((item: { id: string }) => [
          item.id.replace(/^.*#/, ""),
          { ...item, id: "" },
        ]),
      );
    const [before, after] = [byId(out), byId(again.out)];
    assert.deepEqual([...after.keys()].sort(), [...before.keys()].sort());
    for (const [id, item] of before) assert.deepEqual(after.get(id), item, id);
  });

  it("says what it cannot hold", async () => {
    const { err } = await exported("w3c", {
      ...texts,
      "d/a b.txt.ann.yaml": 'format: "glossator/1"\nrefused:\n  - { code: "a", quote: "Russia" }\n',
    });
    assert.equal(err, "d/a b.txt.ann.yaml: refused suggestions are not exported: 1\n");
  });

  it("is an empty page where there are no annotations", async () => {
    assert.deepEqual(JSON.parse((await exported("w3c", texts)).out).items, []);
  });
});

describe("export --format csv", () => {
  it("prints a line for each annotation and a column for each attribute", async () => {
    const { out } = await exported("csv");
    const [head, ...lines] = out.split("\r\n");
    assert.equal(
      head,
      "text,id,code,coder,start,end,state,quote,before,after,note,mentions,relations,replies,at,origin," +
        "attribute confidence,attribute isFirst,attribute stance,attribute themes",
    );
    assert.equal(
      lines[0],
      'd/a b.txt,c1,commitment/talks,ana,26,42,moved,promised to talk,"Russia regrets it.\nThey ",. They promised peace.,,,,,,human,,,,',
    );
    assert.equal(lines[1], "d/a b.txt,,genre/speech,,,,,,,,,,,,,,,,,");
    assert.match(
      lines[2] ?? "",
      /^d\/a b\.txt,r1,regret,ben,9,19,exact,.*'=HYPERLINK\(\),russia,supports s1,ana: Agreed\./s,
    );
    assert.match(lines[2] ?? "", /,2,true,critical,a; b$/);
    assert.match(lines.find((line) => line.includes(",x1,")) ?? "", /^d\/a b\.txt,x1,,,,,lost,/);
  });
});

describe("export --format refi", () => {
  const codebook = `format: "glossator-codebook/1"
codes:
  - { code: "regret", definition: "Says <sorry> & means it.", color: "#E69F00" }
document:
  - { code: "genre", codes: [{ code: "speech", definition: "One speaks." }] }
`;

  async function project(given: Readonly<Record<string, string>>) {
    const { bytes, err, code } = await glossator(["export", "d", "--format", "refi"], given);
    const parts = new Map(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
    );
    return { parts, xml: parts.get("project.qde") ?? "", err, code };
  }

  it("makes a project with users, nested codes, plain texts, selections and codings", async () => {
    const { parts, xml } = await project({ ...files, "codebook.yaml": codebook });
    const text = [...parts].find(([name]) => name.startsWith("sources/"));
    assert.equal(text?.[1], "𠮷 Russia regrets it.\nThey promised\nto talk. They promised peace.\n");
    assert.ok(xml.includes(`plainTextPath="internal://${text?.[0].slice("sources/".length)}"`), xml);
    const code =
      /<Code guid="([^"]+)" name="regret" isCodable="true" color="#E69F00">\n<Description>Says &lt;sorry&gt; &amp; means it\.<\/Description>/;
    const guid = code.exec(xml)?.[1];
    assert.match(guid ?? "", /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const selection = new RegExp(
      `<PlainTextSelection [^>]*name="regrets it" startPosition="9" endPosition="19"[^>]*><Description>=HYPERLINK\\(\\)&#10;ana: Agreed\\.</Description><Coding [^>]*><CodeRef targetGUID="${guid}"/></Coding></PlainTextSelection>`,
    );
    assert.match(xml, selection);
    assert.match(xml, /name="commitment" isCodable="true"[^>]*>\n<Code guid="[^"]+" name="talks"/);
    assert.match(
      xml,
      /<\/PlainTextSelection>\n<Coding [^>]*><CodeRef [^>]*\/><\/Coding>\n<\/TextSource>/,
      "of the whole text",
    );
    for (const name of ["ana", "ben"]) assert.match(xml, new RegExp(`<User guid="[^"]+" name="${name}"/>`));
    const ids = [...xml.matchAll(/<\w+ guid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, "no id stands twice");
    const known = new Set(ids);
    for (const [, id = ""] of xml.matchAll(/(?:targetGUID|creatingUser)="([^"]+)"/g))
      assert.ok(known.has(id), id);
  });

  it("says what it cannot hold", async () => {
    const { err } = await project(files);
    assert.deepEqual(err.split("\n").filter(Boolean), [
      "glossator: REFI-QDA has no place for annotations whose words are not found: 1",
      "glossator: REFI-QDA has no place for attributes: 4",
      "glossator: REFI-QDA has no place for mentions: 1",
      "glossator: REFI-QDA has no place for relations: 1",
      "glossator: REFI-QDA has no place for facts about whole texts: 1",
      "glossator: REFI-QDA has no place for confirmations: 1",
      "glossator: REFI-QDA has no place for what holds several pieces together: 1",
    ]);
    const table = await glossator(["export", "d", "--format", "csv"], files);
    assert.deepEqual(table.err.split("\n").filter(Boolean), [
      "glossator: a table has no place for facts about whole texts: 1",
      "glossator: a table has no place for confirmations: 1",
      "glossator: a table has no place for the texts that annotations were made on: 1",
    ]);
  });

  it("makes the same bytes of the same annotations", async () => {
    const [one, two] = [await project(files), await project(files)];
    assert.deepEqual(one, two);
  });
});

describe("import", () => {
  const quote = (exact: string) => ({ type: "TextQuoteSelector", exact });
  const one = (more: object = {}) => ({
    type: "Annotation",
    body: [{ type: "TextualBody", purpose: "tagging", value: "regret" }],
    target: { source: "d/a%20b.txt", selector: quote("regrets it") },
    ...more,
  });

  it("takes what other programs write: one annotation, positions only, names as text", async () => {
    const outcome = await imported(
      one({
        creator: "cem",
        created: "last week",
        target: { source: "d/a%20b.txt", selector: { type: "TextPositionSelector", start: 21, end: 34 } },
      }),
    );
    assert.equal(outcome.code, 0, outcome.err);
    const yaml = sidecar(outcome, "d/a b.txt.cem.ann.yaml");
    assert.match(yaml, /quote: "They promised"\n.*after: "\\nto talk\./s);
    assert.match(yaml, /code: "regret"/);
    assert.match(yaml, /span: \[21, 34\]\n {4}base: "[0-9a-f]{12}"\n {4}by: "cem"\n {4}origin: "imported"/);
    assert.doesNotMatch(yaml, /last week/);
  });

  it("adds nothing twice, and leaves what is there as it is", async () => {
    const first = await imported(one());
    const yaml = sidecar(first, "d/a b.txt.ann.yaml");
    const second = await imported(one(), { ...texts, "d/a b.txt.ann.yaml": yaml });
    assert.equal(second.out, "d/a b.txt.ann.yaml: 0 added, 1 there already\n");
    assert.equal(sidecar(second, "d/a b.txt.ann.yaml"), yaml);
  });

  it("writes to the coder and from the folder that are named", async () => {
    const item = one({ target: { source: "a%20b.txt", selector: quote("regrets it") } });
    const outcome = await imported([item], texts, "--folder", "d", "--coder", "ana");
    assert.equal(outcome.out, "d/a b.txt.ana.ann.yaml: 1 added\n");
  });

  it("keeps annotations whose words are not there, and says so", async () => {
    const outcome = await imported(
      one({ target: { source: "d/a%20b.txt", selector: quote("never said before") } }),
    );
    assert.equal(outcome.code, 1);
    assert.match(outcome.err, /not all words were found/);
    assert.match(sidecar(outcome, "d/a b.txt.ann.yaml"), /quote: "never said before"/);
  });

  const faults: readonly (readonly [title: string, json: unknown, said: RegExp, code: number])[] = [
    ["no JSON", "{", /^in\.json: not JSON: /, 2],
    ["nothing", { type: "AnnotationPage", items: [] }, /no annotations in it/, 2],
    ["a web page", one({ target: "https://example.org/a" }), /item 1: names no text/, 2],
    ["a text without words", one({ body: [], target: "d/a%20b.txt" }), /item 1: has no words and no code/, 2],
    [
      "a text that is not here",
      one({ target: { source: "gone.txt", selector: quote("a") } }),
      /^gone\.txt: .*left out: 1/,
      1,
    ],
    [
      "a text outside",
      one({ target: { source: "../d/a%20b.txt", selector: quote("a") } }),
      /not a path inside the folder/,
      1,
    ],
    [
      "two texts",
      one({ target: [{ source: "a.txt" }, { source: "b.txt" }] }),
      /item 1: is about several texts/,
      2,
    ],
  ];
  for (const [title, json, said, code] of faults)
    it(`says what is wrong with ${title}`, async () => {
      const outcome = await imported(json);
      assert.match(outcome.err, said);
      assert.equal(outcome.code, code);
      assert.equal([...outcome.files.keys()].filter((name) => name.endsWith(".ann.yaml")).length, 0);
    });

  it("goes on behind what it cannot read", async () => {
    const outcome = await imported([one({ target: 5 }), one()]);
    assert.deepEqual([outcome.code, outcome.out], [1, "d/a b.txt.ann.yaml: 1 added\n"]);
  });

  it("goes on behind a sidecar that it cannot change", async () => {
    const notText = Buffer.from([0x66, 0xe9]);
    for (const broken of ['format: "glossator/1"\nannotations:\n  - id: "a\n', notText]) {
      const files = { ...texts, "d/a b.txt.ana.ann.yaml": broken };
      const outcome = await imported([one({ creator: "ana" }), one({ creator: "ben" })], files);
      assert.deepEqual([outcome.code, outcome.out], [2, "d/a b.txt.ben.ann.yaml: 1 added\n"]);
      assert.match(outcome.err, /^d\/a b\.txt\.ana\.ann\.yaml:\d+:\d+: (?:left as it is|This file is not)/m);
    }
  });
});

describe("import of tables and projects", () => {
  /** What export prints of the files that an import made. */
  const exportedAgain = async (
    format: string,
    { files: made }: { readonly files: ReadonlyMap<string, Uint8Array> },
  ) =>
    exported(format, {
      ...texts,
      ...Object.fromEntries(
        [...made.keys()]
          .filter((name) => name.endsWith(".ann.yaml"))
          .map((name) => [name, sidecar({ files: made }, name)]),
      ),
    });
  const rows = (csv: string) =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  const byWords = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

  it("brings back what a table holds", async () => {
    const { out } = await exported("csv");
    const back = await glossator(["import", "in.csv"], { ...texts, "in.csv": out });
    assert.equal(back.code, 1, "the words of one are not there");
    const kept = (csv: string) =>
      rows(csv)
        .map(({ before, after, state, ...row }) => row)
        .sort(byWords);
    assert.deepEqual(kept((await exportedAgain("csv", back)).out), kept(out));
  });

  it("brings back the passages, codes, coders and notes of a project", async () => {
    const { bytes } = await exported("refi");
    const back = await glossator(["import", "in.qdpx"], { ...texts, "in.qdpx": bytes });
    assert.equal(back.code, 0, back.err);
    const kept = (csv: string) =>
      rows(csv)
        // What is not found has no place in a project, and of several pieces each is a selection.
        .filter(({ state, id }) => state !== "lost" && id !== "s1")
        .map(({ code, coder, start, end, quote }) => ({ code, coder, start, end, quote: quote ?? "" }))
        .filter(({ quote }) => !["They", "peace"].includes(quote))
        .sort(byWords);
    const again = (await exportedAgain("csv", back)).out;
    assert.deepEqual(kept(again), kept((await exported("csv")).out));
    assert.match(again, /Agreed\./);
    assert.match(again, /commitment,,\d+,\d+,exact,They/);
  });

  for (const format of ["refi", "csv", "w3c"])
    it(`adds nothing to what was exported as ${format}`, async () => {
      const { bytes } = await exported(format);
      const name = { refi: "in.qdpx", csv: "in.csv", w3c: "in.json" }[format] ?? "";
      const back = await glossator(["import", name], { ...files, [name]: bytes });
      assert.doesNotMatch(back.out, /: [1-9]\d* added/);
    });

  for (const format of ["refi", "csv", "w3c"])
    it(`finds the one of many like passages again that was exported as ${format}`, async () => {
      const again = "We call on all to keep it. ";
      const start = 20 * again.length;
      const quote = `quote: "We call on all"\n    before: "${again.repeat(3)}"\n    after: " to keep it. ${again.repeat(2)}"`;
      const files = {
        "a.txt": again.repeat(40),
        "a.txt.ann.yaml": `format: "glossator/1"\nannotations:\n  - id: "n1"\n    code: "c"\n    ${quote}\n    span: [${start}, ${start + 14}]\n    note: "one\\r\\ntwo"\n`,
      };
      const { bytes } = await glossator(["export", "a.txt", "--format", format], files);
      const name = { refi: "in.qdpx", csv: "in.csv", w3c: "in.json" }[format] ?? "";
      const there = await glossator(["import", name], { ...files, [name]: bytes });
      assert.deepEqual([there.code, there.out], [0, "a.txt.ann.yaml: 0 added, 1 there already\n"]);
      const back = await glossator(["import", name], { "a.txt": files["a.txt"], [name]: bytes });
      assert.equal(back.code, 0, back.err);
      const yaml = sidecar(back, "a.txt.ann.yaml");
      assert.ok(yaml.includes(`span: [${start}, ${start + 14}]`) && yaml.includes('"one\\r\\ntwo"'), yaml);
    });

  it("quotes the pieces of a passage as the text has them, although a table has them on one line", async () => {
    const text = "We call on\nall to keep it. They promised\r\nto talk.\n";
    const table = 'text,id,quote,start,end\na.txt,n1,"call on all … promised to talk",3,49\n';
    const { code, files } = await glossator(["import", "in.csv"], { "a.txt": text, "in.csv": table });
    assert.equal(code, 0);
    const yaml = sidecar({ files }, "a.txt.ann.yaml");
    assert.match(yaml, /quote: "call on\\nall", .*span: \[3, 14\]/);
    assert.match(yaml, /quote: "promised\\nto talk", .*span: \[32, 48\]/);
  });

  for (const format of ["refi", "csv"])
    it(`keeps the names of coders in any script through ${format}, and notes that begin as formulas do`, async () => {
      const given = {
        ...texts,
        "d/a b.txt.ann.yaml": `format: "glossator/1"\nannotations:\n  - { id: "n1", code: "c", quote: "regrets it", note: "'=1", by: "Анна" }\n`,
      };
      const { bytes } = await exported(format, given);
      const name = format === "csv" ? "in.csv" : "in.qdpx";
      const back = await glossator(["import", name], { ...texts, [name]: bytes });
      const made = [...back.files]
        .filter(([path]) => path.endsWith(".ann.yaml"))
        .map(([, yaml]) => Buffer.from(yaml).toString());
      assert.equal(made.length, 1);
      assert.match(made[0] ?? "", /note: "'=1"\n {4}by: "Анна"/);
    });

  it("takes the notes that selections and codings of a project refer to, and counts the others", async () => {
    const note = (id: string, words: string) => `<Note guid="${id}" name="n">${words}</Note>`;
    const xml = `<Project><CodeBook><Codes><Code guid="c" name="regret"/></Codes></CodeBook>
<Sources><TextSource name="d/a b.txt"><PlainTextContent>Russia regrets it.</PlainTextContent>
<PlainTextSelection startPosition="7" endPosition="17"><Description>Said.</Description><NoteRef targetGUID="n1"/>
<Coding><CodeRef targetGUID="c"/><NoteRef targetGUID="n2"/><NoteRef targetGUID="n3"/></Coding></PlainTextSelection>
</TextSource></Sources>
<Notes>${note("n1", "<PlainTextContent>First.</PlainTextContent>")}${note("n2", "<PlainTextContent>Second.</PlainTextContent>")}
${note("n3", "")}${note("n4", "<PlainTextContent>Of the project.</PlainTextContent>")}</Notes></Project>`;
    const outcome = await glossator(["import", "in.qdpx"], { ...texts, "in.qdpx": project(xml) });
    assert.match(sidecar(outcome, "d/a b.txt.ann.yaml"), /Said\.(?:\\n|\s+)First\.(?:\\n|\s+)Second\./);
    assert.match(outcome.err, /only as formatted text, which is not read: 1\n/);
    assert.match(outcome.err, /for which there is no place: 1\n/);
    assert.equal(outcome.code, 1);
  });

  const qdc = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="1" name="claim" isCodable="true"><Description>Says otherwise.</Description></Code>
<Code guid="2" name="act" isCodable="true" color="#E69F00"><Description>Does &amp; says.</Description><Code guid="3" name="open threat"/></Code>
</Codes></CodeBook>`;

  it("adds the codes of a codebook that are new, and never changes those that are there", async () => {
    const codebook = `format: "glossator-codebook/1"\ncodes:\n  - code: "claim" # ours\n    definition: "Says what is."\n`;
    const { code, out, files } = await glossator(["import", "in.qdc"], {
      "in.qdc": qdc,
      "codebook.yaml": codebook,
    });
    assert.deepEqual([code, out], [0, "codebook.yaml: codes added: 2\n"]);
    const yaml = sidecar({ files }, "codebook.yaml");
    assert.ok(yaml.startsWith(codebook), yaml);
    assert.match(
      yaml,
      /code: "act"\n +definition: "Does & says\."\n +color: "#E69F00"\n +codes:\n +- code: "open-threat"/,
    );
    const again = await glossator(["import", "in.qdc"], { "in.qdc": qdc, "codebook.yaml": yaml });
    assert.deepEqual([again.code, again.out], [0, ""]);
  });

  it("makes a codebook of one where there is none, and says what is wrong with a file that has none", async () => {
    const { files } = await glossator(["import", "in.qdc"], { "in.qdc": qdc });
    assert.match(sidecar({ files }, "codebook.yaml"), /^format: "glossator-codebook\/1"\n.*code: "act"/s);
    const { code, err } = await glossator(["import", "in.qdc"], { "in.qdc": "<CodeBook/>" });
    assert.equal(code, 2);
    assert.match(err, /no codes in it/);
  });

  it("adds a project's codes to the codebook, those of whole texts among their like", async () => {
    const { bytes } = await exported("refi");
    const empty = `format: "glossator-codebook/1"\n`;
    const back = await glossator(["import", "in.qdpx"], {
      ...texts,
      "codebook.yaml": empty,
      "in.qdpx": bytes,
    });
    const yaml = sidecar(back, "codebook.yaml");
    assert.match(yaml, /documentCodes:\s+- code: "genre"\s+codes:\s+- code: "speech"/);
    assert.match(yaml, /codes:\s+- code: "commitment"/);
  });

  it("gives each codebook the codes that its own texts use", async () => {
    const { bytes } = await exported("refi", {
      "codebook.yaml": `format: "glossator-codebook/1"
codes:
  - code: "claim"
    codes: [{ code: "fact", definition: "Can be checked." }]
  - { code: "threat", definition: "Says what will follow." }
  - { code: "praise", definition: "Speaks well of somebody." }
`,
      "d/a.txt": "One.",
      "d/a.txt.ann.yaml": `format: "glossator/1"\nannotations: [{ id: "a1", code: "claim/fact", quote: "One" }]\n`,
      "d/b/b.txt": "Two.",
      "d/b/b.txt.ann.yaml": `format: "glossator/1"\nannotations: [{ id: "b1", code: "threat", quote: "Two" }]\n`,
      "d/c.txt": "Three.",
      "d/c.txt.ann.yaml": `format: "glossator/1"\nannotations: [{ id: "c1", code: "praise", quote: "Three" }]\n`,
    });
    const empty = `format: "glossator-codebook/1"\n`;
    const back = await glossator(["import", "in.qdpx", "--folder", "home"], {
      "in.qdpx": bytes,
      "home/d/a.txt": "One.",
      "home/d/b/b.txt": "Two.",
      "home/d/b/codebook.yaml": empty,
      "codebook.yaml": empty,
    });
    const codesIn = (path: string) =>
      [...sidecar(back, path).matchAll(/code: "(\w+)"/g)].map(([, code]) => code);
    assert.deepEqual(codesIn("codebook.yaml"), ["claim", "fact", "praise"]);
    assert.deepEqual(codesIn("home/d/b/codebook.yaml"), ["threat"]);
  });

  it("says how many definitions are left where a text has no codebook", async () => {
    const qde = await exported("refi", {
      "codebook.yaml": `format: "glossator-codebook/1"\ncodes: [{ code: "claim", definition: "Says so." }, { code: "act", definition: "Does so." }]\n`,
      "d/a.txt": "One.",
      "d/a.txt.ann.yaml": `format: "glossator/1"\nannotations: [{ id: "a1", code: "claim", quote: "One" }]\n`,
      "d/e/b.txt": "Two.",
      "d/e/b.txt.ann.yaml": `format: "glossator/1"\nannotations: [{ id: "b1", code: "act", quote: "Two" }]\n`,
    });
    const { err, files } = await glossator(["import", "in.qdpx"], {
      "in.qdpx": qde.bytes,
      "d/a.txt": "One.",
      "d/e/b.txt": "Two.",
      "d/e/codebook.yaml": `format: "glossator-codebook/1"\n`,
    });
    assert.match(err, /^codebook\.yaml: not there, so that definitions of codes are left out: 1\n/);
    assert.doesNotMatch(sidecar({ files }, "d/e/codebook.yaml"), /claim/);
  });

  it("takes tables with semicolons and other columns, from any program", async () => {
    for (const csv of [
      "\uFEFFtext;code;quote;mood\r\nd/a b.txt;regret;regrets it;sad\r\n",
      "Text,CODE,Quote,Attribute Mood\n./d/a b.txt,regret,regrets it,sad\n",
      "text\tquote\nd\\a b.txt\tregrets it\n",
    ]) {
      const outcome = await glossator(["import", "-", "--format", "csv"], { ...texts, "-": csv });
      assert.equal(outcome.out, "d/a b.txt.ann.yaml: 1 added\n", csv);
      const yaml = sidecar(outcome, "d/a b.txt.ann.yaml");
      assert.match(yaml, /span: \[9, 19\]/);
      assert.equal(yaml.includes('Mood: "sad"'), csv.includes("Attribute"));
    }
  });

  const faults: readonly (readonly [name: string, content: string, said: RegExp])[] = [
    ["in.csv", "a,b\n1,2\n", /no column “text”/],
    ["in.csv", "text,code\n", /no annotations in it/],
    ["in.csv", "text,code,quote\n,x,y\n", /entry 1: names no text/],
    [
      "in.csv",
      "text,code,start,end\nd/a b.txt,x,9,3\n",
      /entry 1: has no words, and its start and end are no/,
    ],
    ["in.csv", 'text,code,quote\nd/a b.txt,x,"regrets\n', /line 2: Quoted field unterminated/],
    ["in.csv", "text,code,quote\nd/a b.txt,,\n", /entry 1: has no words and no code/],
    ["in.qdpx", "no archive", /not a REFI-QDA project/],
  ];
  for (const [name, content, said] of faults)
    it(`says what is wrong with ${JSON.stringify(content)}`, async () => {
      const outcome = await glossator(["import", name], { ...texts, [name]: content });
      assert.match(outcome.err, said);
      assert.equal(outcome.code, 2);
    });

  it("leaves out what has no words but a place beyond the end of the text", async () => {
    const csv = "text,code,start,end\nd/a b.txt,x,9,300\n";
    const outcome = await glossator(["import", "in.csv"], { ...texts, "in.csv": csv });
    assert.equal(outcome.code, 1);
    assert.match(outcome.err, /^d\/a b\.txt: places beyond the end of this text.* left out: 1\n$/);
    assert.equal(outcome.files.has("d/a b.txt.ann.yaml"), false);
  });

  const project = (xml: string) => zipSync({ "project.qde": strToU8(xml) });
  const broken: readonly (readonly [xml: string, said: RegExp])[] = [
    ["<Project><", /not well-formed XML/],
    ['<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>', /not well-formed XML/],
    ["<Project/>", /no annotations in it/],
    ['<Project><Sources><PictureSource name="a.png"/></Sources></Project>', /a\.png: only plain texts/],
    [
      '<Project><Sources><TextSource name="a.txt"><PlainTextSelection startPosition="3"/></TextSource></Sources></Project>',
      /a\.txt: a selection has no start and end/,
    ],
    [
      '<Project><Sources><TextSource name="a.txt"><PlainTextContent>ab</PlainTextContent><PlainTextSelection startPosition="1" endPosition="9"/></TextSource></Sources></Project>',
      /a\.txt: a selection reaches to 9/,
    ],
  ];
  for (const [xml, said] of broken)
    it(`says what is wrong with a project ${xml.slice(0, 60)}`, async () => {
      const outcome = await glossator(["import", "in.qdpx"], { ...texts, "in.qdpx": project(xml) });
      assert.match(outcome.err, said);
      assert.equal(outcome.code, 2);
    });
});
