import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { relative, sep } from "node:path";
import { gitBlobName, isObjectId, mostBytes, objectSettings, repositoryOf } from "./gitBlob";

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
    const top = isObjectId(id) ? await repositoryOf(folder) : undefined;
    return top === undefined ? undefined : this.#ask(top, ["cat-file", "--batch"], readObject, id);
  }

  /** As `gitBlobName` for the file as it stands on the disk; `bytes`: what it is thought to hold. */
  async blobName(path: string, bytes: Uint8Array): Promise<string | undefined> {
    const top = await repositoryOf(path);
    if (top === undefined) return undefined;
    const inside = relative(top, path).split(sep).join("/");
    // What has a line of its own is a path, and one that begins with a quotation mark would be taken for an escaped one.
    const answer = /^"|[\r\n]/.test(inside)
      ? undefined
      : await this.#ask(top, ["hash-object", "--stdin-paths"], readLine, inside);
    return answer === undefined
      ? gitBlobName(this.#git, path, bytes)
      : Buffer.from(answer).toString("latin1");
  }

  #ask(
    top: string,
    args: readonly string[],
    read: AnswerReader,
    line: string,
  ): Promise<Uint8Array | undefined> {
    const key = `${args[0]} ${top}`;
    let answering = this.#running.get(key);
    if (answering === undefined || answering.hasEnded) {
      answering = new Answering(this.#git, args, top, read);
      this.#running.set(key, answering);
    }
    return answering.ask(line);
  }
}

/** How many bytes of output have to be there before it is looked at again; or how many an answer takes, and what it says. */
type Answer =
  | { readonly needs: number }
  | { readonly length: number; readonly bytes: Uint8Array | undefined };
type AnswerReader = (output: Buffer) => Answer;

const readLine: AnswerReader = (output) => {
  const end = output.indexOf("\n");
  return end === -1 ? { needs: output.length + 1 } : { length: end + 1, bytes: output.subarray(0, end) };
};

/** A head (`ID TYPE SIZE`, or `ID missing`), and behind it the bytes with a line end. */
const readObject: AnswerReader = (output) => {
  const start = output.indexOf("\n") + 1;
  if (start === 0) return { needs: output.length + 1 };
  const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(output.toString("latin1", 0, start - 1)) ?? [];
  if (size === undefined) return { length: start, bytes: undefined };
  const end = start + Number(size);
  if (output.length <= end) return { needs: end + 1 };
  const isTaken = type === "blob" && end - start <= mostBytes;
  return { length: end + 1, bytes: isTaken ? output.subarray(start, end) : undefined };
};

/** Takes an answer; undefined when there is none. */
type Taker = (bytes: Uint8Array | undefined) => void;

/** A git process that answers every line it reads, in their order. */
class Answering {
  readonly #child: ChildProcess;
  readonly #read: AnswerReader;
  readonly #waiting: Taker[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needs = 1;
  #idle: NodeJS.Timeout | undefined;
  hasEnded = false;

  constructor(git: string, args: readonly string[], folder: string, read: AnswerReader) {
    const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
    const child = spawn(git, args, { cwd: folder, env: objectSettings(), stdio });
    this.#child = child;
    this.#read = read;
    child.on("error", () => this.#end());
    child.on("close", () => this.#end());
    // That git has ended is said by the above.
    child.stdin.on("error", () => {});
    child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    child.unref();
  }

  ask(line: string): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      if (this.hasEnded) {
        resolve(undefined);
        return;
      }
      this.#waiting.push(resolve);
      clearTimeout(this.#idle);
      this.#output?.ref();
      this.#child.stdin?.write(`${line}\n`);
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
    while (this.#length >= this.#needs) this.#step();
    if (this.#waiting.length > 0) return;
    this.#output?.unref();
    this.#idle = setTimeout(() => {
      this.hasEnded = true;
      this.#child.stdin?.end();
    }, idleMilliseconds).unref();
  }

  #step(): void {
    const output = Buffer.concat(this.#chunks);
    const answer = this.#read(output);
    const rest = "needs" in answer ? output : output.subarray(answer.length);
    this.#chunks = [rest];
    this.#length = rest.length;
    this.#needs = "needs" in answer ? answer.needs : 1;
    if ("bytes" in answer) this.#waiting.shift()?.(answer.bytes);
  }
}
