import { isUtf8 } from "node:buffer";
import { type ExitCode, type Io, NoSuchFile, UsageError } from "../../../src/cli/io";
import { batchScan } from "../../../src/cli/jobs/batchScan";
import { run } from "../../../src/cli/run";

/** What a command did. */
export interface Outcome {
  readonly code: ExitCode;
  /** Standard output as text. */
  readonly out: string;
  readonly bytes: Uint8Array;
  readonly err: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** How the world around a command differs from a usual one. */
export interface World {
  /** Why nothing can be written to standard output, as when its reader has gone at once (`| head -0`). */
  readonly outputFails?: Error;
  /** Folders that cannot be looked into. */
  readonly closedFolders?: readonly string[];
  /** Names of the folders that lead from the top of the repository to the current one. */
  readonly above?: readonly string[];
  /** What git says when it is asked for anything, and refuses. */
  readonly gitSays?: string;
  /** How many bytes of a file come at a time; all when left out. */
  readonly partSize?: number;
}

/** Runs a command on files in memory. */
export async function glossator(
  args: readonly string[],
  given: Readonly<Record<string, string | Uint8Array>>,
  {
    outputFails,
    closedFolders = [],
    gitSays = "",
    partSize = Number.POSITIVE_INFINITY,
    above = [],
  }: World = {},
): Promise<Outcome> {
  const files = new Map(
    Object.entries(given).map(([path, text]) => [path, typeof text === "string" ? Buffer.from(text) : text]),
  );
  const printed: Uint8Array[] = [];
  let err = "";
  let drawn = 1;
  const io: Io = {
    read: async (path) => {
      const bytes = files.get(path);
      if (bytes === undefined) throw new NoSuchFile("no such file");
      return bytes;
    },
    parts: async function* (path) {
      const bytes = await io.read(path);
      for (let at = 0; at === 0 || at < bytes.length; at += partSize) yield bytes.subarray(at, at + partSize);
    },
    isUtf8,
    write: async (path, bytes) => void files.set(path, bytes),
    replace: async (path, bytes, expected) => {
      const now = files.get(path);
      const isExpected =
        now === undefined || expected === undefined ? now === expected : Buffer.compare(now, expected) === 0;
      if (isExpected) files.set(path, bytes);
      return isExpected;
    },
    expand: async (path) => {
      if (files.has(path)) return { files: [path], closed: [] };
      const inside = [...files.keys()].filter((file) => path === "." || file.startsWith(`${path}/`)).sort();
      const closed = closedFolders.filter((folder) => path === "." || `${folder}/`.startsWith(`${path}/`));
      return inside.length === 0 && closed.length === 0
        ? undefined
        : { files: inside, closed: closed.map((one) => ({ path: one, failure: "may not be read" })) };
    },
    above: () => above,
    list: async (folder) => {
      if (closedFolders.includes(folder.replace(/(?<=.)\/$/, "")))
        throw new UsageError(`${folder}: may not be read`);
      const inside = folder === "." ? "" : `${folder.replace(/\/$/, "")}/`;
      return [...files.keys()]
        .filter((file) => file.startsWith(inside))
        .map((file) => file.slice(inside.length))
        .filter((name) => !name.includes("/"));
    },
    blob: async () => undefined,
    blobName: async () => undefined,
    git: async () => ({ code: 128, out: "", err: gitSays }),
    out: async (text) => {
      if (outputFails !== undefined) throw outputFails;
      printed.push(Buffer.from(text));
    },
    err: (text) => {
      err += text;
    },
    progress: () => ({ add: () => {}, end: () => {} }),
    thread: (options, { said }) => {
      const take = batchScan(io, options, said);
      // As between threads, nothing arrives before the one that sends has gone on.
      return { send: (message) => setImmediate(() => void take(message)), stop: async () => {} };
    },
    processors: 2,
    // Where threads are asked for, texts count as large enough for them.
    size: (path) => (files.get(path)?.length ?? 0) * (args.includes("--jobs") ? 1e9 : 1),
    now: () => new Date("2026-11-23T10:15:00.000Z"),
    // The same numbers each time, and different ones one after the other, as ids need them.
    random: () => {
      drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
      return drawn / 2_147_483_648;
    },
  };
  const code = await run(args, io, { version: "1.2.3", command: ["node", "cli.js"], serve: async () => {} });
  const bytes = Buffer.concat(printed);
  return { code, out: bytes.toString(), bytes, err, files };
}
