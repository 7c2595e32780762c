import assert from "node:assert/strict";
import { glossator } from "./inMemory";

const speech = "They promised to keep the limits.\n";
const project = { "p/glossator.yaml": "sidecars: annotations/\n", "p/speeches/a.txt": speech };
const sidecar = "p/annotations/speeches/a.txt.ann.yaml";

describe("sidecars in a mirrored tree", () => {
  const annotate = (...more: readonly string[]) =>
    glossator(["annotate", "p/speeches/a.txt", "--quote", "the limits", "--code", "claim", ...more], project);

  it("are written there", async () => {
    const { code, files } = await annotate();
    assert.equal(code, 0);
    assert.deepEqual([...files.keys()], [...Object.keys(project), sidecar]);
    const coded = await annotate("--coder", "ana");
    assert.ok(coded.files.has("p/annotations/speeches/a.txt.ana.ann.yaml"));
  });

  it("are found from the text, beside others that still stand there", async () => {
    const { files } = await annotate();
    const yaml = Buffer.from(files.get(sidecar) ?? []).toString();
    const all = { ...project, [sidecar]: yaml, "p/speeches/a.txt.ben.ann.yaml": yaml };
    const { out } = await glossator(["resolve", "p/speeches/a.txt"], all);
    const rows = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      rows.map((row) => [row.sidecar, row.state]),
      [
        ["p/speeches/a.txt.ben.ann.yaml", "exact"],
        [sidecar, "exact"],
      ],
    );
  });

  it("are checked with their text, and reported without it", async () => {
    const { files } = await annotate();
    const yaml = Buffer.from(files.get(sidecar) ?? []).toString();
    const fine = await glossator(["check", "p"], { ...project, [sidecar]: yaml });
    assert.equal(fine.out, "No problems found.\n");
    const { "p/speeches/a.txt": _, ...without } = project;
    const orphan = await glossator(["check", "p"], { ...without, [sidecar]: yaml });
    assert.equal(orphan.code, 1);
    assert.match(
      orphan.out,
      /^p\/annotations\/speeches\/a\.txt\.ann\.yaml:1:1: error: .*\[sidecar\.no-text\]/,
    );
  });

  describe("from a folder below", () => {
    const words = ["--quote", "the limits", "--code", "claim"];
    const world = { above: ["p", "speeches"] };
    const below = {
      "../glossator.yaml": "sidecars: annotations/\n",
      "a.txt": speech,
      "../talks/b.txt": speech,
    };
    const cases: readonly (readonly [string, string])[] = [
      ["a.txt", "../annotations/speeches/a.txt.ann.yaml"],
      ["./a.txt", "../annotations/speeches/a.txt.ann.yaml"],
      ["../talks/b.txt", "../annotations/talks/b.txt.ann.yaml"],
    ];
    for (const [path, home] of cases)
      it(`are those of ${path} there, too`, async () => {
        const files = { ...below, [path]: speech };
        const made = await glossator(["annotate", path, ...words], files, world);
        assert.ok(made.files.has(home), [...made.files.keys()].join());
        const all = Object.fromEntries(made.files);
        const { out } = await glossator(["resolve", path], all, world);
        assert.equal(JSON.parse(out).sidecar, home);
        const checked = await glossator(["check", path], all, world);
        assert.equal(checked.out, "No problems found.\n");
      });

    it("know their codebook", async () => {
      const codebook = 'format: "glossator-codebook/1"\ncodes:\n  - code: "threat"\n';
      const made = await glossator(
        ["annotate", "a.txt", ...words],
        { ...below, "../codebook.yaml": codebook },
        world,
      );
      const { out } = await glossator(["check", "a.txt"], Object.fromEntries(made.files), world);
      assert.match(out, /codebook\.unknown-code/);
    });
  });

  it("are told where their text went", async () => {
    const { files } = await annotate("--coder", "ana");
    const ana = "p/annotations/speeches/a.txt.ana.ann.yaml";
    const yaml = Buffer.from(files.get(ana) ?? []).toString();
    const { "p/speeches/a.txt": _, ...without } = project;
    const moved = { ...without, "p/2022/b.txt": `Title\n\n${speech}`, "p/c.txt": "Else.\n", [ana]: yaml };
    const { out } = await glossator(["check", "p"], moved);
    assert.match(
      out,
      /It seems to have moved to p\/2022\/b\.txt\. Rename the sidecar to p\/annotations\/2022\/b\.txt\.ana\.ann\.yaml\./,
    );
  });

  it("stay inside the folder: a path that leads out is reported and not used", async () => {
    const evil = { ...project, "p/glossator.yaml": "sidecars: ../../etc\n" };
    const { files } = await glossator(
      ["annotate", "p/speeches/a.txt", "--quote", "the limits", "--code", "claim"],
      evil,
    );
    assert.ok(files.has("p/speeches/a.txt.ann.yaml"));
    const { code, out } = await glossator(["check", "p"], evil);
    assert.equal(code, 1);
    assert.match(out, /^p\/glossator\.yaml:1:11: error: .*\[folder\.outside\]/);
  });
});
