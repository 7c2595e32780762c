import assert from "node:assert/strict";
import { glossator } from "./inMemory";

const files = {
  "d/a.txt": "𠮷 Russia regrets it.\nThey promised\r\nto talk. They promised peace.\n",
  "d/a.txt.ann.yaml": `format: "glossator/1"
annotations:
  - id: "r1"
    code: "regret"
    quote: "regrets it"
    before: "𠮷 Russia "
    after: ".\\nThey promised\\nto talk."
    span: [9, 19]
    note: "=HYPERLINK()"
    attributes: { stance: "critical", themes: ["a", "b"] }
    mentions: ["russia"]
  - id: "x1"
    code: "commitment/talks"
    quote: "Words that nobody ever said in this place"
`,
  "d/a.txt.ana.ann.yaml": `format: "glossator/1"
annotations:
  - id: "c1"
    code: "commitment/talks"
    quote: "promised\\nto talk"
    before: "Russia regrets it.\\nThey "
    after: ". They promised peace."
    span: [3, 19]
    at: "2026-11-23T10:15:00Z"
`,
};

async function found(...args: readonly string[]) {
  const { code, out } = await glossator(["search", ...args, "--format", "ndjson"], files);
  const rows = out.split("\n").filter(Boolean);
  return { code, rows: rows.map((line) => JSON.parse(line)) };
}

describe("search", () => {
  it("prints annotations with where they stand now, in code points", async () => {
    const { code, rows } = await found("code:commitment/*", "d");
    assert.equal(code, 0);
    assert.deepEqual(
      rows.map(({ id, state, line, column, start, end, by }) => [id, state, line, column, start, end, by]),
      [
        ["c1", "moved", 2, 6, 26, 42, "ana"],
        ["x1", "lost", null, null, null, null, null],
      ],
    );
    const plain = [...files["d/a.txt"].replace(/\r\n/g, "\n")];
    assert.equal(plain.slice(26, 42).join(""), "promised\nto talk");
  });

  it("knows the coder by the name of the sidecar, wherever the folder is", async () => {
    const moved = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/x/${path}`, text]));
    const { out } = await glossator(["search", "by:ana", "/x/d", "--format", "ndjson"], moved);
    assert.equal(JSON.parse(out).id, "c1");
  });

  it("takes a sidecar for its text, once", async () => {
    const { rows } = await found("by:ana", "d/a.txt.ana.ann.yaml", "d/a.txt");
    assert.deepEqual(
      rows.map(({ id }) => id),
      ["c1"],
    );
  });

  it("prints a table for people", async () => {
    const { out } = await glossator(["search", "", "d"], files);
    assert.equal(
      out,
      [
        "d/a.txt:2:6\tcommitment/talks\tana\t“promised to talk”",
        "d/a.txt:1:10\tregret\t\t“regrets it”\t=HYPERLINK()",
        "d/a.txt (lost)\tcommitment/talks\t\t“Words that nobody ever said in this place”",
        "",
      ].join("\n"),
    );
  });

  it("prints CSV that no spreadsheet runs", async () => {
    const { out } = await glossator(["search", "stance=critical", "d", "--format", "csv"], files);
    assert.equal(
      out,
      "file,line,column,start,end,state,sidecar,id,code,by,at,quote,note,attributes,mentions\r\n" +
        'd/a.txt,1,10,9,19,exact,d/a.txt.ann.yaml,r1,regret,,,regrets it,\'=HYPERLINK(),"stance=critical; themes=a,b",russia\r\n',
    );
  });

  it("has exit code 1 when nothing is found", async () => {
    assert.deepEqual(await found("by:nobody", "d"), { code: 1, rows: [] });
  });

  it("takes a query that begins with a minus behind --", async () => {
    const { out } = await glossator(["search", "--format", "ndjson", "--", "-has:note -by:ana", "d"], files);
    assert.equal(JSON.parse(out).id, "x1");
  });

  it("says what is wrong with a query", async () => {
    const { code, out, err } = await glossator(["search", "cod:x has:notes", "d"], files);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^glossator: “cod:” is not known.*“notes” is not known behind has:/);
  });

  it("reports a sidecar without its text and one that is broken, and goes on", async () => {
    const { code, out, err } = await glossator(["search", "has:note", "d"], {
      ...files,
      "d/gone.txt.ann.yaml": 'format: "glossator/1"\n',
      "d/b.txt": "b",
      "d/b.txt.ann.yaml": 'format: "glossator/1"\nannotations:\n  - id: "a\n',
    });
    assert.match(err, /^d\/gone\.txt\.ann\.yaml: the text of this sidecar is not there\n/);
    assert.match(err, /\nd\/b\.txt\.ann\.yaml:4:1: ./);
    assert.match(out, /regrets it/);
    assert.equal(code, 1);
  });

  it("explains its conditions", async () => {
    const { out } = await glossator(["search", "--help"], {});
    for (const words of ["code:accusation/*", "stance=critical", "-has:note", "--format", "--offsets"])
      assert.ok(out.includes(words), words);
  });
});
