import assert from "node:assert/strict";
import { gitBlobId } from "../../../src/core/anchor/base";
import { readSidecar } from "../../../src/core/sidecar/read";
import { glossator } from "./inMemory";

const speech = "They promised to keep the limits of the treaty.\n";
const sidecar = `format: "glossator/1"
annotations:
  - id: "limits01"
    code: "claim"
    quote: "the limits"
    before: "They promised to keep "
    after: " of the treaty."
    span: [22, 32]
`;
const notText = Buffer.concat([Buffer.from('format: "glossator/1"\n# Caf'), Buffer.from([0xe9])]);

const commands: readonly (readonly string[])[] = [
  ["resolve", "a.txt"],
  ["refresh", "a.txt"],
  ["search", "code:claim", "a.txt"],
  ["stats", "a.txt"],
  ["export", "a.txt", "--format", "csv"],
  ["export", "a.txt", "--format", "w3c"],
  ["agree", "a.txt"],
  ["report", "a.txt"],
];

describe("a sidecar that cannot be read", () => {
  const files = { "a.txt": speech, "a.txt.ana.ann.yaml": sidecar, "a.txt.ben.ann.yaml": notText };
  const place = "a.txt.ben.ann.yaml:2:6: This file is not valid UTF-8; save it as UTF-8 and try again.\n";
  for (const args of commands)
    it(`makes "${args.join(" ")}" say that something is missing`, async () => {
      const { code, err } = await glossator(args, files);
      assert.equal(code, 2);
      assert.ok(err.startsWith(place), err);
    });

  it("is a problem of its own for a check of its text, once", async () => {
    for (const path of ["a.txt", "."]) {
      const { code, out, err } = await glossator(["check", path], files);
      assert.deepEqual([code, err], [2, ""]);
      assert.equal(
        out,
        `${place.replace("2:6: ", "2:6: error: ").trimEnd()} [file.unreadable]\n\n1 error, 0 warnings\n`,
      );
    }
  });

  it("does not keep an import from the others, which says so", async () => {
    const csv = "text,quote,code\na.txt,the treaty,claim\n";
    const { code, out, err } = await glossator(["import", "x.csv", "--coder", "chi"], {
      ...files,
      "x.csv": csv,
    });
    assert.equal(code, 1);
    assert.match(out, /a\.txt\.chi\.ann\.yaml: 1 added/);
    assert.ok(err.includes(place));
  });
});

describe("a sidecar with an error", () => {
  const files = {
    "a.txt": speech,
    "a.txt.ana.ann.yaml": sidecar,
    "a.txt.ben.ann.yaml": `${sidecar}  - id: "nowords1"\n`,
  };
  for (const args of commands)
    it(`makes "${args.join(" ")}" say that something is missing`, async () => {
      const { code, err } = await glossator(args, files);
      assert.equal(code, 1);
      assert.match(err, /^a\.txt\.ben\.ann\.yaml:9:5: This annotation has no quote/);
    });
});

describe("a folder that may not be looked into", () => {
  const files = { "d/a.txt": speech };
  for (const [command = "", ...more] of [...commands, ["check", "a.txt"], ["annotate", "a.txt"]]) {
    const args = [command, ...more.map((one) => (one === "a.txt" ? "d/a.txt" : one))];
    if (command === "annotate") args.push("--quote", "the limits", "--code", "claim");
    it(`is said to be one by "${args.join(" ")}"`, async () => {
      const { code, err } = await glossator(args, files, { closedFolders: ["d"] });
      assert.deepEqual([code, err], [2, "glossator: d/: may not be read\n"]);
    });

    it(`is in nobody's way above the texts of "${args.join(" ")}"`, async () => {
      const { err } = await glossator(args, files, { closedFolders: [".."], above: ["r", "s"] });
      assert.doesNotMatch(err, /may not be read/);
    });
  }
});

describe("a folder of texts", () => {
  const files = { "d/a.rst": speech, "d/a.rst.ana.ann.yaml": sidecar, "d/gone.txt.ben.ann.yaml": sidecar };
  for (const [command = "", ...more] of commands) {
    const args = [command, ...more.map((one) => (one === "a.txt" ? "d" : one))];
    it(`has for "${args.join(" ")}" every annotated text, and no sidecar without one in silence`, async () => {
      const { code, out, err } = await glossator(args, files);
      if (command !== "agree") assert.match(out, /claim|limits01|1 refreshed/);
      assert.equal(code, 1);
      assert.match(err, /^d\/gone\.txt\.ben\.ann\.yaml: the text of this sidecar is not there$/m);
    });
  }
});

describe("a span", () => {
  const text = "𠮷 They promised to keep the limits of the treaty.\n";
  const base = gitBlobId(Buffer.from(text)).slice(0, 12);
  const withSpan = (span: string, made = base) =>
    sidecar.replace("span: [22, 32]", `span: ${span}\n    base: "${made}"`);
  const cases: readonly (readonly [string, string, string, boolean])[] = [
    ["at the words", "[24, 34]", base, false],
    ["in UTF-16", "[25, 35]", base, true],
    ["outside of the text", "[4021, 4038]", base, true],
    ["of another text", "[4021, 4038]", "0123456789ab", false],
  ];
  for (const [what, span, made, isWrong] of cases)
    it(`${what} is ${isWrong ? "a problem" : "fine"}`, async () => {
      const files = { "a.txt": text, "a.txt.ann.yaml": withSpan(span, made) };
      const { code, out } = await glossator(["check", "a.txt"], files);
      assert.equal(code, isWrong ? 1 : 0);
      assert.equal(
        /:3:5: warning: Annotation limits01: its words .*\[sidecar\.bad-span\]/.test(out),
        isWrong,
      );
      const refreshed = await glossator(["refresh", "a.txt"], files);
      const again = await glossator(["check", "a.txt"], Object.fromEntries(refreshed.files));
      assert.equal(again.out, "No problems found.\n");
    });
});

describe("a text with an odd name", () => {
  for (const name of [
    "a: b.txt",
    "C:x.txt",
    "two\nlines.txt",
    "-a.txt",
    'a\'b "$(x)" [1].txt',
    "état.txt",
    "a.b.ana",
  ])
    it(`keeps its annotations: ${JSON.stringify(name)}`, async () => {
      const words = ["--quote", "the limits", "--code", "claim", "--coder", "ana", "--", name];
      const { files } = await glossator(["annotate", ...words], { [name]: speech });
      const all = Object.fromEntries(files);
      const { code, out } = await glossator(["resolve", "--", name], all);
      assert.equal(code, 0);
      assert.equal(JSON.parse(out).file, name);
      assert.equal((await glossator(["check", "."], all)).out, "No problems found.\n");
    });
});

describe("a sidecar whose text has another name now", () => {
  const orphan = { "./new.txt": speech, "./old.txt.ana.ann.yaml": sidecar };

  it("is told to become its coder's own, also below the current folder", async () => {
    const { out } = await glossator(["check", "."], orphan);
    assert.match(out, /moved to \.\/new\.txt\. Rename the sidecar to \.\/new\.txt\.ana\.ann\.yaml\./);
  });

  it("is never told to take the place of another one", async () => {
    const { out } = await glossator(["check", "."], { ...orphan, "./new.txt.ana.ann.yaml": sidecar });
    assert.match(out, /moved to \.\/new\.txt\. Put its annotations into \.\/new\.txt\.ana\.ann\.yaml, /);
    const more = sidecar.replace("limits01", "limits02").replace('"claim"', '"demand"');
    const files = { ...orphan, "./new.txt.ana.ann.yaml": more };
    const advised = /glossator (merge \/dev\/null \S+ \S+); then delete/.exec(
      (await glossator(["check", "."], files)).out,
    )?.[1];
    const merged = await glossator((advised ?? "").split(" "), files);
    assert.deepEqual([merged.code, merged.out], [0, "merged cleanly\n"]);
    const { value } = readSidecar(Buffer.from(merged.files.get("./new.txt.ana.ann.yaml") ?? []).toString());
    assert.deepEqual(value.annotations.map(({ id }) => id).sort(), ["limits01", "limits02"]);
  });

  it("is told to go to the copy that nobody has annotated yet", async () => {
    const { out } = await glossator(["check", "."], {
      ...Object.fromEntries(["./a.txt", "./new.txt"].map((path) => [path, speech])),
      "./a.txt.ana.ann.yaml": sidecar,
      "./old.txt.ana.ann.yaml": sidecar.replace(
        "    span",
        `    base: "${gitBlobId(Buffer.from(speech))}"\n    span`,
      ),
    });
    assert.match(out, /Rename the sidecar to \.\/new\.txt\.ana\.ann\.yaml\./);
  });
});
