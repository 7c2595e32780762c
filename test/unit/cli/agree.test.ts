import assert from "node:assert/strict";
import { glossator } from "./inMemory";

function sidecar(...records: readonly (readonly [code: string, quote: string, extra?: string])[]): string {
  const lines = records.map(
    ([code, quote, extra = ""], at) =>
      `  - id: "r${at}"\n    code: "${code}"\n    quote: "${quote}"\n${extra}`,
  );
  return `format: "glossator/1"\nannotations:\n${lines.join("")}`;
}

const files = {
  "d/a.txt": "𠮷 one two three\r\nfour five.\n",
  "d/a.txt.ana.ann.yaml": sidecar(["claim/fact", "one two"], ["demand", "four"]),
  "d/a.txt.ben.ann.yaml": sidecar(["claim/threat", "one two"], ["demand", "four five"]),
  "d/b.txt": "six seven eight",
  "d/b.txt.ana.ann.yaml": sidecar(["demand", "seven"]),
  "d/b.txt.ben.ann.yaml": 'format: "glossator/1"\n',
  "d/c.txt": "nine ten",
  "d/c.txt.ana.ann.yaml": sidecar(["demand", "ten"]),
};

interface Row {
  readonly code: string | null;
  readonly coders: readonly string[];
  readonly texts: number;
  readonly passages: readonly number[];
  readonly observed: { readonly value: number };
  readonly exact: { readonly value: number };
  readonly attributes: readonly {
    readonly name: string;
    readonly measure: string;
    readonly characters: number;
  }[];
}

async function agreed(args: readonly string[], given: Readonly<Record<string, string>> = files) {
  const { code, out, err } = await glossator(["agree", ...args, "--format", "json"], given);
  return { code, err, rows: (out === "" ? [] : JSON.parse(out)) as readonly Row[] };
}

describe("agree", () => {
  it("compares coders on the texts that both read, in code points, an empty sidecar included", async () => {
    const { code, rows } = await agreed(["d"]);
    assert.equal(code, 0);
    const [all, ...codes] = rows;
    assert.deepEqual([all?.coders, all?.texts, all?.passages], [["ana", "ben"], 2, [3, 2]]);
    // 27 and 15 characters, of which “one two”, “ five” and “seven” differ.
    assert.ok(Math.abs((all?.observed.value ?? 0) - (42 - 7 - 5 - 5) / 42) < 1e-9, JSON.stringify(all));
    assert.deepEqual(
      codes.map((row) => row.code),
      ["claim/fact", "claim/threat", "demand"],
    );
  });

  it("takes codes for what stands above them where only some levels count", async () => {
    const { rows } = await agreed(["d", "--level", "1"]);
    assert.deepEqual(
      rows.map((row) => [row.code, row.exact.value]),
      [
        [null, 0.4],
        ["claim", 1],
        ["demand", 0],
      ],
    );
  });

  it("prints a table that says how it was counted, and CSV", async () => {
    const { out } = await glossator(["agree", "d"], files);
    assert.match(
      out,
      /^Coders: ana, ben\nTexts that at least two of them read: 2\. .* one alone read, not counted: 1\.\n/,
    );
    assert.match(out, /\n\(all codes\) {3}3, 2 .*\ndemand/s);
    assert.match(out, /Krippendorff/);
    const csv = await glossator(["agree", "d", "--format", "csv"], files);
    assert.match(csv.out, /^code,coders,texts,passages,observed,observed_low,/);
    assert.match(csv.out, /\r\ndemand,ana ben,2,2 1,0\.7/);
  });

  it("compares the numbers of attributes that the codebook calls a scale or a number", async () => {
    const codebook = `format: "glossator-codebook/1"
codes:
  - code: "demand"
    attributes:
      - { name: "strength", type: "scale", min: 1, max: 5 }
      - { name: "share", type: "number" }
      - { name: "actor", type: "text" }
`;
    const own = (strength: number) =>
      sidecar([
        "demand",
        "two",
        `    attributes: { strength: ${strength}, share: 1.5, actor: "x", other: 7 }\n`,
      ]);
    const texts = { "d/a.txt": "one two", "d/a.txt.ana.ann.yaml": own(1), "d/a.txt.ben.ann.yaml": own(2) };
    const attributes = async (given: Readonly<Record<string, string>>) =>
      (await agreed(["d"], given)).rows.flatMap((row) => row.attributes);
    assert.deepEqual(
      (await attributes({ "codebook.yaml": codebook, ...texts })).map((one) => [
        one.name,
        one.measure,
        one.characters,
      ]),
      [
        ["share", "interval", 3],
        ["strength", "ordinal", 3],
      ],
    );
    assert.deepEqual(await attributes(texts), []);
  });

  it("fails below the least alpha that was asked for", async () => {
    assert.equal((await agreed(["d", "--min", "0.1"])).code, 0);
    assert.equal((await agreed(["d", "--min", "0.9"])).code, 1);
    const same = { "a.txt": "a", "a.txt.x.ann.yaml": "", "a.txt.y.ann.yaml": "" };
    assert.equal((await agreed(["a.txt", "--min", "0"], same)).code, 1, "no value is not enough");
  });

  it("compares only the coders that are named, and coders of one shared file by their names", async () => {
    const shared = {
      "a.txt": "one two",
      "a.txt.ann.yaml": sidecar(
        ["x", "one", '    by: "ana"\n'],
        ["x", "one", '    by: "ben"\n'],
        ["x", "two"],
      ),
    };
    assert.deepEqual((await agreed(["a.txt"], shared)).rows[0]?.coders, ["", "ana", "ben"]);
    const { rows } = await agreed(["a.txt", "--coders", "ana,ben"], shared);
    assert.deepEqual([rows[0]?.coders, rows[0]?.observed.value], [["ana", "ben"], 1]);
  });

  it("says what it does not count", async () => {
    const lost = {
      ...files,
      "d/b.txt.ben.ann.yaml": sidecar(["demand", "words that stand nowhere in there"]),
    };
    const { err } = await agreed(["d"], lost);
    assert.match(err, /^d\/b\.txt: annotations .* are not counted: 1\n$/);
  });

  it("has exit code 1 where no two coders read the same text, and 2 for wrong use", async () => {
    const { code, err, rows } = await agreed(["d/c.txt"]);
    assert.deepEqual([code, rows], [1, []]);
    assert.match(err, /no text was read by two coders; texts that one alone read: 1/);
    for (const wrong of [
      ["--min", "high"],
      ["--level", "0"],
      ["--coders", "ana"],
    ])
      assert.equal((await glossator(["agree", "d", ...wrong], files)).code, 2, wrong.join(" "));
  });
});
