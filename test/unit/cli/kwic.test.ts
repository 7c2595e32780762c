import assert from "node:assert/strict";
import { glossator } from "./inMemory";

const texts = {
  "d/a.txt": "We regret the delay.\n\n𠮷 They regret nothing, and we\r\nregret that.",
  "d/b.txt": "Regrettable! =1+1 No regret",
  "d/bad.txt": Uint8Array.from([0x61, 0xff]),
};
const { "d/bad.txt": _, ...good } = texts;

describe("kwic", () => {
  it("prints a table with the keywords below each other", async () => {
    const { code, out } = await glossator(["kwic", "regret", "d", "--word", "--context", "2"], good);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        "d/a.txt:1:4        We  regret  the delay.",
        "d/a.txt:3:8   𠮷 They  regret  nothing, and",
        "d/a.txt:4:1    and we  regret  that.",
        "d/b.txt:1:22  =1+1 No  regret",
        "",
      ].join("\n"),
    );
  });

  it("prints places in code points as one JSON object a line", async () => {
    const { out } = await glossator(["kwic", "regret", "d/a.txt", "--format", "ndjson"], good);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const plain = [...good["d/a.txt"].replace(/\r\n/g, "\n")];
    for (const { start, end, key } of rows) assert.equal(plain.slice(start, end).join(""), key);
    assert.deepEqual(rows[1], {
      file: "d/a.txt",
      start: 29,
      end: 35,
      line: 3,
      column: 8,
      left: "We regret the delay. 𠮷 They",
      key: "regret",
      right: "nothing, and we regret that.",
    });
  });

  it("prints CSV that no spreadsheet runs", async () => {
    const args = ["kwic", "no regret", "d", "--format", "csv", "--context", "1"];
    const { out } = await glossator(args, good);
    assert.equal(out, "file,line,column,start,end,left,key,right\r\nd/b.txt,1,19,18,27,'=1+1,No regret,\r\n");
  });

  it("sorts by what stands beside", async () => {
    const args = ["kwic", "\\bregret\\b", "d", "--regex", "--context", "12c", "--format", "ndjson"];
    const sides = async (sort: string) => {
      const { out } = await glossator([...args, "--sort", sort], good);
      return out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)[sort]);
    };
    assert.deepEqual(await sides("right"), ["", "nothing, an", "that.", "the delay."]);
    assert.deepEqual(await sides("left"), ["le! =1+1 No", "y. 𠮷 They", "We", "ng, and we"]);
  });

  it("reports a file that cannot be read and goes on", async () => {
    const { code, out, err } = await glossator(["kwic", "delay", "d"], texts);
    assert.equal(code, 2);
    assert.match(err, /^d\/bad\.txt:1:2: This file is not valid UTF-8/);
    assert.match(out, /delay/);
  });

  it("has exit code 1 when nothing is found", async () => {
    assert.deepEqual(await glossator(["kwic", "peace", "d"], good).then(({ code, out }) => [code, out]), [
      1,
      "",
    ]);
  });

  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [["kwic", "(a", "d", "--regex"], /^glossator: This is not a regular expression/],
    [["kwic", " ", "d"], /^glossator: Say what to look for/],
    [["kwic", "a", "nowhere"], /^glossator: nowhere: no such file or folder/],
    [["kwic", "a", "d", "--context", "much"], /Write 8 for words or 40c for characters/],
    [["kwic", "a", "d", "--sort", "colour"], /Allowed choices are left, right, file/],
  ];
  for (const [args, message] of wrong)
    it(`refuses ${args.slice(1).join(" ")}`, async () => {
      const { code, out, err } = await glossator(args, good);
      assert.deepEqual([code, out], [2, ""]);
      assert.match(err, message);
    });

  it("explains itself", async () => {
    const { code, out } = await glossator(["kwic", "--help"], {});
    assert.equal(code, 0);
    for (const option of ["--regex", "--word", "--case", "--context", "--sort", "--format", "--offsets"])
      assert.ok(out.includes(option), option);
  });
});
