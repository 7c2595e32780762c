import assert from "node:assert/strict";
import { ClosedPipe, type Io } from "../../../src/cli/io";
import { jobsFor } from "../../../src/cli/jobs/jobs";
import { scanTogether } from "../../../src/cli/jobs/scanTogether";
import { glossator } from "./inMemory";

/** Many small texts, one without mentions, and one that is not UTF-8. */
const texts: Readonly<Record<string, string | Uint8Array>> = Object.fromEntries([
  ...Array.from({ length: 150 }, (_, index) => [
    `d/${String(index).padStart(3, "0")}.txt`,
    `The Treaty on the Non-Proliferation of Nuclear Weapons (NPT) and NATO, no. ${index}.\n`,
  ]),
  ["d/020.txt", "Nothing here.\n"],
  ["d/041.txt", Uint8Array.from([0x4e, 0x50, 0x54, 0x20, 0xff])],
]);
/** A text with more output than a thread may be ahead with. */
const long = { "d/100.txt": "The IAEA, the OPCW and the CTBTO met.\n\n".repeat(12_000) };

describe("scanning in several threads", () => {
  for (const format of ["ndjson", "csv", "table", "summary"])
    for (const jobs of ["2", "3"])
      it(`prints with ${jobs} what one thread prints, as ${format}`, async () => {
        const args = ["scan", "d", "--format", format];
        const given = format === "ndjson" && jobs === "3" ? { ...texts, ...long } : texts;
        const one = await glossator([...args, "--jobs", "1"], given);
        const several = await glossator([...args, "--jobs", jobs], given);
        assert.equal(several.code, 2);
        assert.match(several.err, /^d\/041\.txt:1:5: .*UTF-8/);
        assert.equal(several.err, one.err);
        assert.ok(several.out === one.out, "the same bytes");
        assert.match(one.out, /NATO|North Atlantic/);
      }).timeout(20_000);

  it("takes UTF-16 offsets along", async () => {
    const given = { "a.txt": "🌍 NATO\n", "b.txt": "🌍 NATO\n" };
    const args = ["scan", "a.txt", "b.txt", "--offsets", "utf16"];
    const several = await glossator([...args, "--jobs", "2"], given);
    assert.equal(several.out, (await glossator([...args, "--jobs", "1"], given)).out);
    assert.match(several.out, /"start":3/);
  });

  for (const jobs of ["0", "-1", "1.5", "two"])
    it(`refuses --jobs ${jobs}`, async () => {
      const { code, err } = await glossator(["scan", "a.txt", `--jobs=${jobs}`], { "a.txt": "NATO" });
      assert.equal(code, 2);
      assert.match(err, /1, 2, 3/);
    });

  it("ends, with its threads, when the reader goes away or a thread fails", async () => {
    for (const [failure, message] of [
      [new ClosedPipe(), { batch: 0, out: new Uint8Array(1) }],
      [new Error("out of memory"), undefined],
    ] as const) {
      let running = 0;
      const io = {
        out: () => Promise.reject(failure),
        thread: (_options, { said, failed }) => {
          running += 1;
          return {
            send: () => void setImmediate(() => (message === undefined ? failed(failure) : said(message))),
            stop: async () => {
              running -= 1;
            },
          };
        },
      } as Partial<Io> as Io;
      const options = { format: "ndjson", offsets: "codepoints", glossary: [] } as const;
      await assert.rejects(
        scanTogether(io, ["a", "b", "c"], options, 2, () => {}),
        failure,
      );
      assert.equal(running, 0);
    }
  });

  const cases: readonly (readonly [
    processors: number,
    files: number,
    bytes: number,
    jobs: number,
    asked?: number,
  ])[] = [
    [1, 100_000, 10_000, 1],
    [2, 1, 1e9, 1],
    [2, 3, 1e9, 1],
    [2, 4, 1e9, 2],
    [2, 10_000, 10_000, 1],
    [2, 30_000, 10_000, 2],
    [16, 30_000, 10_000, 4],
    [2, 0, 0, 1],
    // What is asked for, unless it would be slower than fewer.
    [2, 1_000, 10_000, 1, 2],
    [2, 5_000, 10_000, 2, 2],
    [2, 5_000, 10_000, 2, 8],
    [1, 50_000, 10_000, 8, 8],
    [2, 3, 1e9, 3, 8],
    [2, 50_000, 10_000, 1, 1],
    [2, 0, 0, 1, 2],
  ];
  for (const [processors, files, bytes, jobs, asked] of cases)
    it(`chooses ${jobs} for ${files} files of ${bytes} bytes on ${processors} processors, asked for ${asked ?? "none"}`, () => {
      const io = { processors, size: () => bytes } as Partial<Io> as Io;
      assert.equal(
        jobsFor(
          io,
          Array.from({ length: files }, (_, index) => `${index}`),
          asked,
        ),
        jobs,
      );
    });
});
