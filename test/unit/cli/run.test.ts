import assert from "node:assert/strict";
import { ClosedPipe, UsageError } from "../../../src/cli/io";
import { readSidecar } from "../../../src/core/sidecar/read";
import { glossator, type Outcome } from "./inMemory";

const speech =
  "Address\n\nRussia and NATO met. The IAEA reported to the UN.\r\nWe regret it. 𠮷 IAEA again.\n";

/** A reader of the output that goes away at once, as `| head -0` does. */
const isLeft = { outputFails: new ClosedPipe() };

const text = (files: Outcome["files"], path: string) => Buffer.from(files.get(path) ?? []).toString();

describe("the command line", () => {
  it("prints mentions as one JSON object a line, in code points", async () => {
    const { code, out } = await glossator(["scan", "s.txt"], { "s.txt": speech });
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(code, 0);
    const plain = [...speech.replace(/\r\n/g, "\n")];
    for (const row of rows) assert.equal(plain.slice(row.start, row.end).join(""), row.text);
    const last = rows.at(-1);
    assert.deepEqual([last.text, last.entity, last.line, last.column], ["IAEA", "iaea", 4, 17]);
    assert.deepEqual(last.acronyms, [
      {
        start: last.start,
        end: last.end,
        text: "IAEA",
        entity: "iaea",
        expansion: "International Atomic Energy Agency",
      },
    ]);
  });

  it("counts as JavaScript does when asked", async () => {
    const { out } = await glossator(["scan", "s.txt", "--offsets", "utf16"], { "s.txt": speech });
    for (const line of out.trimEnd().split("\n")) {
      const row = JSON.parse(line);
      assert.equal(speech.slice(row.start, row.end), row.text);
    }
  });

  it("ends a scan without a word when nobody reads on", async () => {
    const long = "NATO and the United Nations met. ".repeat(40_000);
    const { code, err } = await glossator(["scan", "s.txt"], { "s.txt": long }, isLeft);
    assert.deepEqual([code, err], [0, ""]);
  });
  it("ends its help without a word when nobody reads on", async () => {
    const forgotten: unknown[] = [];
    const note = (error: unknown) => void forgotten.push(error);
    process.on("unhandledRejection", note);
    try {
      for (const args of [["--help"], ["scan", "--help"], ["--version"]]) {
        const { code, out, err } = await glossator(args, {}, isLeft);
        assert.deepEqual([code, out, err], [0, "", ""]);
      }
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off("unhandledRejection", note);
    }
    assert.deepEqual(forgotten, []);
  });

  it("says in one line that its output cannot be written", async () => {
    const isFull = { outputFails: new UsageError("no output: no space left on the disk") };
    for (const args of [["scan", "s.txt"], ["explain", "NPT"], ["--help"]]) {
      const { code, err } = await glossator(args, { "s.txt": speech }, isFull);
      assert.deepEqual([code, err], [2, "glossator: no output: no space left on the disk\n"]);
    }
  });

  it("does not know a command better when it is asked to explain it", async () => {
    for (const args of [["scann"], ["scann", "--help"], ["scann", "-h", "s.txt"]]) {
      const { code, out, err } = await glossator(args, {});
      assert.deepEqual([code, out], [2, ""]);
      assert.match(
        err,
        /^glossator: unknown command 'scann' \(Did you mean scan\?\) \(add --help for help\)\n$/,
      );
    }
  });

  it("reports an unreadable file and goes on with the rest", async () => {
    const { code, out, err } = await glossator(["scan", "d"], {
      "d/bad.txt": Uint8Array.from([0x61, 0xff]),
      "d/good.txt": speech,
    });
    assert.equal(code, 2);
    assert.match(err, /^d\/bad\.txt:1:2: This file is not valid UTF-8/);
    assert.match(out, /"file":"d\/good\.txt"/);
  });

  it("reports a file that is not there and goes on with the rest", async () => {
    const files = { "d/good.txt": speech, "d/OLD.TXT": speech };
    const { code, out, err } = await glossator(["scan", "gone.txt", "d"], files);
    assert.deepEqual([code, err], [2, "gone.txt: no such file or folder\n"]);
    assert.match(out, /"file":"d\/OLD\.TXT"[\s\S]*"file":"d\/good\.txt"/);
  });

  it("does nothing at all when none of its files is there", async () => {
    const { code, out, err } = await glossator(["report", "gone.txt", "lost"], {});
    assert.deepEqual([code, out], [2, ""]);
    assert.equal(err, "glossator: gone.txt: no such file or folder; lost: no such file or folder\n");
  });

  it("does not take standard input for a file that can be checked", async () => {
    const { code, out, err } = await glossator(["check", "-"], { "-": speech });
    assert.deepEqual([code, out], [2, ""]);
    assert.match(err, /^glossator: check needs files/);
  });

  for (const [name, encoding] of [
    ["little", "utf16le"],
    ["big", "swapped"],
  ] as const)
    it(`scans UTF-16 with the ${name} end first, as the editor reads it, wherever its parts are cut`, async () => {
      const text = "\uFEFFThe NPT\r\nand 𠮷 the IAEA.";
      const little = Buffer.from(text, "utf16le");
      const bytes = encoding === "utf16le" ? little : little.swap16();
      const plain = await glossator(["scan", "s.txt"], { "s.txt": text });
      assert.match(plain.out, /npt.*\n.*iaea/);
      assert.deepEqual(await scanned(bytes, 3), [plain.out, "", 0]);
      const [, err, code] = await scanned(bytes.subarray(0, -1), 3);
      assert.match(err, /^s\.txt: This file is not valid UTF-16[LB]E; save it as UTF-8/);
      assert.equal(code, 2);
    });

  for (const args of [
    ["scan", "d"],
    ["check", "d"],
    ["resolve", "d"],
    ["refresh", "d"],
    ["kwic", "IAEA", "d"],
    ["search", "code:*", "d"],
  ])
    it(`says in ${args[0]} which folder cannot be looked into, and does not pass`, async () => {
      const { code, err } = await glossator(args, { "d/s.txt": speech }, { closedFolders: ["d/locked"] });
      assert.deepEqual([code, err], [2, "d/locked: may not be read\n"]);
    });

  it("says of a folder without texts what it looked for, and goes on", async () => {
    const given = { "s.txt": speech, "d/picture.png": "x" };
    const { code, out, err } = await glossator(["scan", "d", "s.txt"], given);
    assert.equal(code, 0);
    assert.match(err, /^d: nothing here ends in \.txt, /);
    assert.match(out, /"file":"s\.txt"/);
  });

  it("says why git does not know a folder", async () => {
    for (const [gitSays, said] of [
      [
        "fatal: not a git repository (or any of the parent directories): .git\n",
        "not in a git repository; run git init first",
      ],
      [
        "fatal: detected dubious ownership in repository at '/r'\nTo add …\n",
        "git refuses it: detected dubious ownership in repository at '/r'",
      ],
    ] as const) {
      const { code, err } = await glossator(["install-git", "d"], {}, { gitSays });
      assert.deepEqual([code, err], [2, `glossator: d: ${said}\n`]);
    }
  });

  it("says in one line what was used wrongly", async () => {
    for (const args of [
      ["scan", "missing.txt"],
      ["annotate", "s.txt", "--quote", "nowhere", "--code", "x"],
      ["annotate", "s.txt", "--quote", "UN. We regret", "--code", "two words"],
      ["annotate", "s.txt", "--quote", "IAEA", "--code", "x"],
      ["annotate", "s.txt"],
      ["scan"],
      ["scan", "--fromat", "csv", "s.txt"],
      ["scan", "s.txt", "--format", "xml"],
      ["scann", "s.txt"],
      ["lsp"],
    ]) {
      const { code, out, err } = await glossator(args, { "s.txt": speech });
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.match(err, /^glossator: [^\n]+\n$/);
    }
  });

  it("annotates words as they are typed, whatever signs the text has for them", async () => {
    const speech = "He said “we’ll keep the\r\nnon\u2011proliferation norm”\u00A0— a cafe\u0301 joke.\n";
    for (const [typed, meant] of [
      [
        '"we\'ll keep the non-proliferation norm" - a',
        "“we’ll keep the\nnon\u2011proliferation norm”\u00A0— a",
      ],
      ["caf\u00E9", "cafe\u0301"],
    ] as const) {
      const { code, files } = await glossator(["annotate", "s.txt", "--quote", typed, "--code", "x"], {
        "s.txt": speech,
      });
      assert.equal(code, 0);
      const { annotations } = readSidecar(text(files, "s.txt.ann.yaml")).value;
      assert.deepEqual(
        annotations.map(({ segments }) => segments.map(({ quote }) => quote)),
        [[meant]],
      );
    }
  });

  it("annotates as the editor does, and finds the annotation", async () => {
    const added = await glossator(
      ["annotate", "s.txt", "--quote", "UN. We regret", "--code", "regret", "--coder", "ana"],
      { "s.txt": speech },
    );
    assert.equal(added.code, 0);
    const yaml = text(added.files, "s.txt.ana.ann.yaml");
    assert.match(
      yaml,
      /^format: "glossator\/1"\nannotations:\n {2}- id: "[a-z0-9]{8}"\n {4}code: "regret"\n {4}quote: "UN\.\\nWe regret"\n/,
    );
    assert.match(yaml, / {4}by: "ana"\n {4}at: "2026-11-23T10:15:00Z"\n {4}origin: "human"\n$/);
    const resolved = await glossator(["resolve", "s.txt"], { "s.txt": speech, "s.txt.ana.ann.yaml": yaml });
    const row = JSON.parse(resolved.out);
    assert.deepEqual([resolved.code, row.state, row.sidecar], [0, "exact", "s.txt.ana.ann.yaml"]);
    const lost = await glossator(["check", "."], { "s.txt": "Other words.", "s.txt.ana.ann.yaml": yaml });
    assert.equal(lost.code, 1);
    assert.match(
      lost.out,
      /^s\.txt\.ana\.ann\.yaml:3:5: error: Annotation \w+: .* is no longer in the text\./,
    );
  });

  it("leaves a broken sidecar as it is", async () => {
    const broken = 'format: "glossator/1"\nannotations:\n  - id: "a\n';
    const { code, err, files } = await glossator(["annotate", "s.txt", "--quote", "Russia", "--code", "x"], {
      "s.txt": speech,
      "s.txt.ann.yaml": broken,
    });
    assert.equal(code, 2);
    assert.match(err, /s\.txt\.ann\.yaml:4:1: left as it is/);
    assert.equal(text(files, "s.txt.ann.yaml"), broken);
  });

  it("checks a text whatever its ending, and takes no other file for a sidecar", async () => {
    const yaml = 'format: "glossator/1"\nannotations:\n  - { id: "a1", quote: "gone from here" }\n';
    const files = { "s.rst": speech, "s.rst.ann.yaml": yaml, "package.json": "{}" };
    const { code, out } = await glossator(["check", "s.rst"], files);
    assert.equal(code, 1);
    assert.match(out, /^s\.rst\.ann\.yaml:3:5: error: Annotation a1: .*\[anchor\.lost\]\n/);
    assert.equal((await glossator(["check", "package.json"], files)).out, "No problems found.\n");
  });

  it("checks that the texts of sidecars can be read", async () => {
    const { code, out } = await glossator(["check", "."], {
      "s.txt": Uint8Array.from([0x61, 0x0a, 0x62, 0xff]),
      "s.txt.ann.yaml":
        'format: "glossator/1"\nannotations:\n  - id: "a1"\n    code: "x"\n    quote: "Russia"\n',
      "s.txt.ana.ann.yaml":
        'format: "glossator/1"\nannotations:\n  - id: "a2"\n    code: "x"\n    quote: "Russia"\n',
    });
    assert.equal(code, 2);
    assert.match(out, /^s\.txt:2:2: error: This file is not valid UTF-8/);
    assert.match(out, /\n1 error, 0 warnings\n$/);
  });

  it("says that a sidecar is broken where its annotations are asked for", async () => {
    const { code, err } = await glossator(["resolve", "s.txt"], {
      "s.txt": speech,
      "s.txt.ann.yaml": 'format: "glossator/1"\nannotations:\n  - id: "a\n',
    });
    assert.equal(code, 1);
    assert.match(err, /^s\.txt\.ann\.yaml:4:1: This file is not valid YAML[^\n]*\n$/);
  });

  const glossary =
    'format: "glossator-glossary/1"\nentries:\n  - id: "norland"\n    kind: "actor"\n    subtype: "state"\n    name: "Norland"\n    gloss: "Invented."\n    status: "active"\n    sources: [{ title: "t", url: "https://example.org" }]\n    asOf: "2026-11"\n';

  it("takes the folder's own glossary", async () => {
    const { out } = await glossator(["scan", "s.txt"], {
      "s.txt": "Norland agrees.",
      "glossary.yaml": glossary,
    });
    assert.equal(JSON.parse(out).entity, "norland");
  });

  it("checks glossaries and codebooks with file, line and column", async () => {
    const { code, out } = await glossator(["check", ".", "--format", "json"], {
      "glossary.yaml": glossary.replace('    asOf: "2026-11"\n', ""),
      "codebook.yaml": 'format: "glossator-codebook/1"\ncodes:\n  - code: "a"\n  - code: "a"\n',
    });
    assert.equal(code, 1);
    const found = JSON.parse(out).map(
      ({ path, line, code: problem }: Record<string, unknown>) => `${path}:${line} ${problem}`,
    );
    assert.deepEqual(found.sort(), [
      "codebook.yaml:4 codebook.duplicate-code",
      "glossary.yaml:3 glossary.schema",
    ]);
  });

  it("finds codes that the codebook does not know", async () => {
    const yaml = 'format: "glossator/1"\nannotations:\n  - id: "a1"\n    code: "nope"\n    quote: "Russia"\n';
    const { out } = await glossator(["check", "s.txt"], {
      "s.txt": speech,
      "s.txt.ann.yaml": yaml,
      "codebook.yaml": 'format: "glossator-codebook/1"\ncodes:\n  - code: "a"\n',
    });
    assert.match(
      out,
      /s\.txt\.ann\.yaml:4:12: error: Annotation a1 has the code "nope", which the codebook does not know\./,
    );
  });

  it("checks attributes against the rules of their code, and no code against a codebook that is broken", async () => {
    const yaml =
      'format: "glossator/1"\nannotations:\n  - id: "a1"\n    code: "a"\n    quote: "Russia"\n    attributes: { tone: 9 }\n';
    const book =
      'format: "glossator-codebook/1"\ncodes:\n  - code: "a"\n    attributes: [{ name: "tone", type: "scale", min: 1, max: 3 }]\n';
    const files = { "s.txt": speech, "s.txt.ann.yaml": yaml };
    const { code, out } = await glossator(["check", "s.txt"], { ...files, "codebook.yaml": book });
    assert.equal(code, 1);
    assert.match(
      out,
      /s\.txt\.ann\.yaml:6:25: error: The attribute "tone" of annotation a1 has to be a whole number from 1 to 3\./,
    );
    const broken = await glossator(["check", "s.txt"], { ...files, "codebook.yaml": "codes: [" });
    assert.doesNotMatch(broken.out, /unknown-code/);
  });

  it("explains terms as text, Markdown and JSON, and says which it does not know", async () => {
    const asText = await glossator(["explain", "IAEA"], {});
    assert.match(asText.out, /^International Atomic Energy Agency \(IAEA\)\n/);
    const asJson = await glossator(["explain", "IAEA", "--format", "json"], {});
    const [card] = JSON.parse(asJson.out);
    assert.deepEqual(
      [card.id, card.kind, card.founded, card.names.ru],
      ["iaea", "actor", "1957-07-29", "Международное агентство по атомной энергии"],
    );
    const unknown = await glossator(["explain", "XQZT"], {});
    assert.equal(unknown.code, 1);
    assert.match(unknown.err, /^“XQZT”: no glossary entry/);
  });

  for (const [term, id] of [
    ["UNSCR 1540", "unsc-resolution-1540"],
    ["S/RES/1540 (2004)", "unsc-resolution-1540"],
    ["resolution 2397", "unsc-resolution-2397"],
    ["resolution 242", "unsc-resolution-242"],
    ["GA resolution 1 (I)", "unga-resolution-1"],
    ["General Assembly resolution 46/36 L", "unga-resolution-46-36-l"],
    ["резолюция 2231 СБ ООН", "unsc-resolution-2231"],
    ["CNS", "cns"],
    ["CD", "conference-on-disarmament"],
    ["MAD", "mutual-assured-destruction"],
    ["MAP", "membership-action-plan"],
    ["the Arms Trade Treaty (ATT)", "att"],
    ["Moscow Treaty (2002)", "sort"],
    ["1987 INF Treaty", "inf-treaty"],
    ["Seabed Treaty of 1971", "seabed-treaty"],
    ["Geneva Protocol (1924)", undefined],
  ] as const)
    it(`explains ${term} as it is written`, async () => {
      const { out } = await glossator(["explain", term, "--format", "json"], {});
      assert.equal(JSON.parse(out)[0]?.id, id);
    });

  it("explains a concept asked for by its name, which no text is searched for", async () => {
    const asked: readonly [term: string, id: string][] = [
      ["no first use", "no-first-use"],
      ["Hypersonic glide vehicles", "hypersonic-glide-vehicle"],
      ["ballistic missile defense", "ballistic-missile-defence"],
      ["оружие массового уничтожения", "weapons-of-mass-destruction"],
    ];
    for (const [term, id] of asked) {
      const { code, out } = await glossator(["explain", term, "--format", "json"], {});
      assert.equal(code, 0, term);
      assert.deepEqual(
        JSON.parse(out).map((sense: { id: string }) => sense.id),
        [id],
        term,
      );
    }
  });

  it("explains a short form by the text that defines it", async () => {
    const given = { "s.txt": "The Centre for Applied Verification (CAV) opened. CAV is new." };
    const { code, out } = await glossator(["explain", "CAV", "--in", "s.txt"], given);
    assert.equal(code, 0);
    assert.match(out, /Centre for Applied Verification/);
  });

  it("explains “the Treaty” by the text that says which, and not without one", async () => {
    const given = {
      "s.txt":
        "The Treaty on the Non-Proliferation of Nuclear Weapons (hereafter the Treaty) holds. We keep the Treaty.",
    };
    const { out } = await glossator(["explain", "the Treaty", "--in", "s.txt", "--format", "json"], given);
    assert.deepEqual(
      JSON.parse(out).map(({ id }: { id: string }) => id),
      ["npt"],
    );
    assert.equal((await glossator(["explain", "the Treaty"], {})).code, 1);
    assert.match((await glossator(["explain", "the NPT"], {})).out, /^Treaty on the Non-Proliferation/);
  });

  it("says which sense of several is the usual one, with an empty line between terms", async () => {
    const { out } = await glossator(["explain", "START", "NPT"], {});
    assert.match(out, /Why this sense: The usual sense; a text named with --in may mean another\./);
    assert.match(out, />\n\nTreaty on the Non-Proliferation/);
  });

  it("takes several glossaries before the texts, and stops where one is missing", async () => {
    const given = {
      "a.yaml": glossary,
      "b.yaml": glossary.replaceAll(/norland/gi, "Sudland"),
      "s.txt": speech,
    };
    const { code } = await glossator(
      ["scan", "--glossary", "a.yaml", "--glossary", "b.yaml", "s.txt"],
      given,
    );
    assert.equal(code, 0);
    const missing = await glossator(["scan", "--glossary", "c.yaml", "s.txt"], given);
    assert.deepEqual([missing.code, missing.out], [2, ""]);
    assert.match(missing.err, /^glossator: c\.yaml: no such file/);
  });

  it("says which of several places may be meant, and which code the codebook does not know", async () => {
    const given = {
      "s.txt": "We ask.\nThey ask, and we ask.\n",
      "codebook.yaml": 'format: "glossator-codebook/1"\ncodes:\n  - code: "demand"\n',
    };
    const add = ["annotate", "s.txt", "--code", "demnad", "--note", "", "--quote", "ask"];
    const several = await glossator(add, given);
    assert.deepEqual([several.code, several.files.size], [2, 2]);
    assert.match(several.err, / 3 times; say which with --occurrence: 1 at 1:4, 2 at 2:6, 3 at 2:18\n$/);
    const { code, err, files } = await glossator([...add, "--occurrence", "2"], given);
    assert.equal(code, 0);
    assert.match(err, /^codebook\.yaml: the code “demnad” is not in this codebook; it knows “demand”\n$/);
    assert.doesNotMatch(text(files, "s.txt.ann.yaml"), /note/);
  });

  it("refuses codes that no sidecar may hold, and texts that have none", async () => {
    const given = { "s.txt": speech, "-": speech };
    for (const [file, code] of [
      ["s.txt", ""],
      ["s.txt", "  "],
      ["s.txt", "a\nb"],
      ["-", "x"],
    ] as const) {
      const { code: exit, files } = await glossator(
        ["annotate", file, "--quote", "Russia", "--code", code],
        given,
      );
      assert.equal(exit, 2);
      assert.deepEqual([...files.keys()], Object.keys(given));
    }
  });

  it("tells the same of a long text in every format", async () => {
    const text = `The Treaty of Tlatelolco is 🌍 old.\r\n\r\n${"Nobody read the Treaty.\r\n\r\n".repeat(1500)}NATO met.\r`;
    const told = async (format: string) =>
      (await glossator(["scan", "s.txt", "--format", format], { "s.txt": text }, { partSize: 5000 })).out;
    const mentions = (await told("ndjson"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(mentions.length, 1502);
    const rows = mentions.map((m) => [m.start, m.end, m.line, m.column, m.text].join(","));
    const csv = (await told("csv")).split("\r\n").slice(1, -1);
    assert.deepEqual(
      csv.map((line) => line.split(",").slice(1, 6).join(",")),
      rows,
    );
    const table = (await told("table")).trim().split("\n");
    assert.deepEqual(
      table.map((line) => line.split("\t").slice(0, 3).join(" ")),
      mentions.map((m) => `s.txt:${m.line}:${m.column} ${m.kind} ${m.text}`),
    );
    assert.match(await told("summary"), /1501 {6}1 file {3}treaty/);
  });

  it("guards spreadsheets against formulas in texts", async () => {
    const { out } = await glossator(["scan", "=s.txt", "--format", "csv"], { "=s.txt": "NATO" });
    assert.match(out, /^file,start,end,line,column,text,kind/);
    assert.match(out, /\r\n'=s\.txt,0,4,1,1,NATO,actor/);
  });
});

/** What a scan of one file prints that is read in parts of so many bytes. */
async function scanned(
  bytes: Uint8Array,
  size: number,
): Promise<readonly [out: string, err: string, code: number]> {
  const { out, err, code } = await glossator(["scan", "s.txt"], { "s.txt": bytes }, { partSize: size });
  return [out, err, code];
}
