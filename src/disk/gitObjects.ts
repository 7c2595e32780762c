import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { isObjectId, mostBytes, objectSettings, repositoryOf } from "./gitBlob";

/** How long git is kept when nothing is asked of it: it holds files of the repository open, which some systems then cannot replace. */
const idleMilliseconds = 1000;

/**
 * Objects of git repositories. Git is started once for each of them and goes on answering, because to start it for each of hundreds
 * of texts would take seconds. It keeps nobody's process from ending.
 */
export class GitObjects {
  readonly #git: string;
  readonly #running = new Map<string, Answering>();

  /** `git`: how to call it. */
  constructor(git: string) {
    this.#git = git;
  }

  /** As `gitBlob`. */
  async blob(folder: string, id: string): Promise<Uint8Array | undefined> {
    if (!isObjectId(id)) return undefined;
    const top = await repositoryOf(folder);
    if (top === undefined) return undefined;
    let answering = this.#running.get(top);
    if (answering === undefined || answering.hasEnded) {
      answering = new Answering(this.#git, top);
      this.#running.set(top, answering);
    }
    return answering.blob(id);
  }
}

/** Takes the bytes of a blob; undefined when there is none. */
type Taker = (bytes: Uint8Array | undefined) => void;

/** A git process that prints the objects whose ids it reads. */
class Answering {
  readonly #child: ChildProcess;
  readonly #waiting: Taker[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  /** How many bytes the next step needs; undefined while that is a line of unknown length. */
  #needed: { readonly bytes: number; readonly isBlob: boolean } | undefined;
  #idle: NodeJS.Timeout | undefined;
  hasEnded = false;

  constructor(git: string, folder: string) {
    const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
    const child = spawn(git, ["cat-file", "--batch"], { cwd: folder, env: objectSettings(), stdio });
    this.#child = child;
    child.on("error", () => this.#end());
    child.on("close", () => this.#end());
    // That git has ended is said by the above.
    child.stdin.on("error", () => {});
    child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    child.unref();
  }

  blob(id: string): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      if (this.hasEnded) {
        resolve(undefined);
        return;
      }
      this.#waiting.push(resolve);
      clearTimeout(this.#idle);
      this.#output?.ref();
      this.#child.stdin?.write(`${id}\n`);
    });
  }

  get #output(): Socket | null {
    return this.#child.stdout as Socket | null;
  }

  #end(): void {
    this.hasEnded = true;
    for (const take of this.#waiting.splice(0)) take(undefined);
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#step()) {}
    if (this.#waiting.length > 0) return;
    this.#output?.unref();
    this.#idle = setTimeout(() => {
      this.hasEnded = true;
      this.#child.stdin?.end();
    }, idleMilliseconds).unref();
  }

  /** Takes a head (`ID TYPE SIZE`, `ID missing`) or what it announces, if that has arrived. */
  #step(): boolean {
    if (this.#needed === undefined) return this.#takeHead();
    const { bytes, isBlob } = this.#needed;
    // A line end follows it.
    if (this.#length <= bytes) return false;
    const all = this.#joined();
    this.#keep(all.subarray(bytes + 1));
    this.#needed = undefined;
    this.#waiting.shift()?.(isBlob ? all.subarray(0, bytes) : undefined);
    return true;
  }

  #takeHead(): boolean {
    const all = this.#joined();
    const end = all.indexOf("\n");
    if (end === -1) return false;
    const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(all.toString("latin1", 0, end)) ?? [];
    this.#keep(all.subarray(end + 1));
    if (size === undefined) this.#waiting.shift()?.(undefined);
    else this.#needed = { bytes: Number(size), isBlob: type === "blob" && Number(size) <= mostBytes };
    return true;
  }

  #joined(): Buffer {
    const [first = Buffer.alloc(0), ...more] = this.#chunks;
    const all = more.length === 0 ? first : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #keep(rest: Buffer): void {
    this.#chunks = [rest];
    this.#length = rest.length;
  }
}
