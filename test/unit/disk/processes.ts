/** Processes that write a sidecar with the writer of the command line. */

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { readSidecar } from "../../../src/core/sidecar/read";
import { newSidecar } from "../../../src/core/sidecar/write";

const text = "They promised to keep the limits.\n";

/** A folder with a text, its sidecar of `records` annotations, and the program; removed by `remove`. */
export function writersFolder(records: number) {
  const folder = mkdtempSync(join(tmpdir(), "glossator-writers-"));
  const program = join(folder, "writer.cjs");
  const entry = join(__dirname, "writer.ts");
  buildSync({ entryPoints: [entry], outfile: program, bundle: true, platform: "node", format: "cjs" });
  const path = join(folder, "speech.txt");
  const sidecar = `${path}.ann.yaml`;
  writeFileSync(path, text);
  const segments = [{ quote: "the limits", before: "They promised to keep ", span: [22, 32] as const }];
  const annotations = Array.from({ length: records }, (_, index) => ({
    id: `old${String(index).padStart(5, "0")}`,
    note: "x".repeat(500),
    segments,
  }));
  const before = newSidecar({}, annotations).value ?? "";
  return {
    sidecar,
    reset: () => writeFileSync(sidecar, before),
    /** Starts a process that will write `number` annotations; it waits for `begin`. */
    start: (number: number) => new Writer(spawn(process.execPath, [program, path, String(number)])),
    ids: () => idsOf(sidecar),
    old: annotations.map(({ id }) => id),
    drafts: () => readdirSync(folder).filter((name) => name.endsWith(".tmp")),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The ids in a sidecar, which has to be whole. */
function idsOf(sidecar: string): readonly string[] {
  const { value, problems } = readSidecar(readFileSync(sidecar, "utf8"));
  assert.deepEqual(problems, []);
  return value.annotations.map(({ id }) => id);
}

export class Writer {
  readonly #process: ChildProcess;
  readonly #ended: Promise<unknown>;
  #out = "";
  #err = "";

  constructor(process: ChildProcess) {
    this.#process = process;
    this.#ended = once(process, "close");
    process.stdout?.on("data", (data) => {
      this.#out += String(data);
    });
    process.stderr?.on("data", (data) => {
      this.#err += String(data);
    });
  }

  /** Waits until it has said so many lines: that it is ready, then an id for each annotation it has written. */
  async said(lines: number): Promise<void> {
    while (this.#out.split("\n").length <= lines) {
      assert.ok(this.#process.stdout !== null);
      await once(this.#process.stdout, "data");
    }
  }

  begin(): void {
    this.#process.stdin?.write("go\n");
  }

  kill(): void {
    this.#process.kill("SIGKILL");
  }

  /** The ids it said it had written, when it has ended. */
  async written(): Promise<readonly string[]> {
    await this.#ended;
    assert.equal(this.#err, "");
    return this.#out
      .split("\n")
      .slice(1)
      .filter((line) => line !== "");
  }
}

/**
 * Kills a writer `times` times at random moments of its work. Throws when the file is not whole, or lacks an annotation that the
 * writer said it had written. Answers how many annotations survived, and how often a draft was left behind: proof that kills hit
 * the middle of a write.
 */
export async function killWriters(times: number, random: () => number) {
  const folder = writersFolder(300);
  let survived = 0;
  let hits = 0;
  try {
    for (let count = 0; count < times; count += 1) {
      folder.reset();
      const drafts = folder.drafts().length;
      const writer = folder.start(10_000);
      await writer.said(1);
      writer.begin();
      await writer.said(2);
      await new Promise((done) => setTimeout(done, random() * 40));
      writer.kill();
      const said = await writer.written();
      const ids = folder.ids();
      const there = new Set(ids);
      assert.deepEqual(
        [...folder.old, ...said].filter((id) => !there.has(id)),
        [],
        "an annotation that was written is gone",
      );
      assert.ok(ids.length <= folder.old.length + said.length + 1, "more than one write nobody heard of");
      survived += said.length;
      if (folder.drafts().length > drafts) hits += 1;
    }
  } finally {
    folder.remove();
  }
  return { survived, hits };
}
