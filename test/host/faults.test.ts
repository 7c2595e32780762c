import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as vscode from "vscode";
import { CommonTexts } from "../../src/client/annotations/commonTexts";
import { History } from "../../src/client/annotations/history";
import { SidecarWriter } from "../../src/client/annotations/sidecarWriter";
import { readSidecar } from "../../src/core/sidecar/read";
import { newSidecar } from "../../src/core/sidecar/write";
import { replaceFile } from "../../src/disk/replaceFile";
import {
  annotations,
  api,
  closeAll,
  exists,
  file,
  folder,
  read,
  select,
  show,
  until,
  wordsOf,
  write,
} from "./folder";
import { answering } from "./questions";

const text = "They promised to keep the limits.\n";

/** A folder in memory whose disk can be full. */
class FullDisk implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>([["/speech.txt", new TextEncoder().encode(text)]]);
  isFull = true;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const type = uri.path === "/" ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, ctime: 0, mtime: 0, size: uri.path === "/" ? 0 : this.readFile(uri).length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.files.get(uri.path);
    if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  // Not a throw: the editor would wait for a provider that throws for ever.
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    if (this.isFull) throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
    this.files.set(uri.path, content);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

describe("a disk that refuses", () => {
  const disk = new FullDisk();
  let registration: vscode.Disposable;
  before(() => {
    registration = vscode.workspace.registerFileSystemProvider("full", disk);
  });
  afterEach(closeAll);
  after(() => registration.dispose());

  it("loses nothing: the same annotation is written when there is room", async () => {
    const editor = await vscode.window.showTextDocument(vscode.Uri.parse("full:/speech.txt"));
    select(editor, "the limits");
    const said: string[] = [];
    const heard = (message: string) => {
      said.push(message);
      disk.isFull = said.length < 2;
    };
    await answering({ heard, button: "Try Again" }, async () => {
      await vscode.commands.executeCommand("glossator.annotate", "claim");
      await until("it is written at last", () => disk.files.get("/speech.txt.ann.yaml"));
    });
    assert.equal(said.length, 2);
    for (const message of said)
      assert.match(
        message,
        /^speech\.txt\.ann\.yaml could not be written: the disk is full\..* Nothing was changed\.$/,
      );
    const yaml = new TextDecoder().decode(disk.files.get("/speech.txt.ann.yaml"));
    assert.equal(readSidecar(yaml).value.annotations.length, 1);
    await until("it is shown", async () => {
      const [placed] = await annotations(editor.document);
      return placed !== undefined && wordsOf(editor.document, placed) === "the limits" ? true : undefined;
    });
    await vscode.commands.executeCommand("glossator.undo");
    assert.equal(disk.files.has("/speech.txt.ann.yaml"), false);
  });
});

describe("a window that does not answer any more", () => {
  afterEach(closeAll);

  it("keeps no annotation from being written that was begun before", async () => {
    await write("unanswered.txt", text);
    const editor = await show("unanswered.txt");
    const { executeCommand } = vscode.commands;
    const toWindow = (command: string, ...args: readonly unknown[]) =>
      command === "setContext" ? new Promise(() => undefined) : executeCommand(command, ...args);
    Object.assign(vscode.commands, { executeCommand: toWindow });
    try {
      for (const words of ["They", "promised", "the limits"]) {
        select(editor, words);
        void executeCommand("glossator.annotate", "claim");
      }
      await (await api()).untilDone();
    } finally {
      Object.assign(vscode.commands, { executeCommand });
    }
    const { annotations: written } = readSidecar(await read("unanswered.txt.ann.yaml")).value;
    assert.deepEqual(
      written.map(({ segments: [segment] }) => segment?.quote),
      ["They", "promised", "the limits"],
    );
  });
});

describe("undo of many acts", () => {
  it("keeps as much of the files as fits, and the last act whatever its size", async () => {
    const uri = file("large.txt.ann.yaml");
    const sizes = [40, 40, 40, 300];
    const write = async () => ({ uri, before: undefined, after: new Uint8Array((sizes.shift() ?? 0) * 1e6) });
    const history = new History({ write, restore: async () => true } as unknown as SidecarWriter);
    const act = (title: string) => history.apply(title, uri, [], []);
    const undone = async () => (await history.undo())?.title;
    for (const title of ["first", "second", "third"]) await act(title);
    assert.deepEqual([await undone(), await undone(), await undone()], ["third", "second", undefined]);
    await act("large");
    assert.deepEqual([await undone(), await undone()], ["large", undefined]);
  });
});

describe("a language server that dies", () => {
  afterEach(closeAll);

  /** The number of the server's process, which the extension host has started. */
  function server(): number {
    const children = readdirSync("/proc").filter((name) => {
      try {
        const [status, command] = ["status", "cmdline"].map((what) =>
          readFileSync(`/proc/${name}/${what}`, "utf8"),
        );
        return status?.includes(`PPid:\t${process.pid}\n`) && command?.includes("dist/server.js");
      } catch {
        return false; // No process, or one that has just ended.
      }
    });
    assert.equal(children.length, 1, "the server is a process of its own");
    return Number(children[0]);
  }

  it("is asked again for annotations when it runs again", async () => {
    await (await api()).untilServerRuns();
    // Not as it was when it was annotated: only the server can say where the words are.
    await write("dying.txt", `A new beginning. ${text}`);
    const sought = { id: "a1", segments: [{ quote: "the limits" }], base: "0123456789ab" };
    await write("dying.txt.ann.yaml", newSidecar({}, [sought]).value ?? "");
    const pid = server();
    process.kill(pid, "SIGSTOP");
    const { document } = await show("dying.txt");
    process.kill(pid, "SIGKILL");
    await until("the annotation is shown", async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
      );
      return lenses.find(({ command }) => command?.title === "1 annotation");
    });
    assert.notEqual(server(), pid);
  });
});

describe("a sidecar that is a link", () => {
  afterEach(closeAll);

  async function annotate(): Promise<readonly string[]> {
    const editor = await show("linked.txt");
    select(editor, "the limits");
    const { said } = await answering({}, async () =>
      vscode.commands.executeCommand("glossator.annotate", "claim"),
    );
    return said;
  }

  it("is written where it leads inside of the folder, and nowhere else", async () => {
    const outside = join(mkdtempSync(join(tmpdir(), "glossator-outside-")), "mine.yaml");
    const link = file("linked.txt.ann.yaml").fsPath;
    await write("linked.txt", text);
    writeFileSync(outside, "");
    symlinkSync(outside, link);
    const said = await annotate();
    assert.equal(said.length, 1);
    assert.match(
      said[0] ?? "",
      /could not be written: it is a link to a file outside of the open folders\. Nothing/,
    );
    assert.equal(readFileSync(outside, "utf8"), "");
    unlinkSync(link);
    await write("inside.yaml", "");
    symlinkSync(file("inside.yaml").fsPath, link);
    assert.deepEqual(await annotate(), []);
    assert.match(await read("inside.yaml"), /quote: "the limits"/);
    assert.ok(lstatSync(link).isSymbolicLink());
    rmSync(dirname(outside), { recursive: true });
    for (const name of ["linked.txt.ann.yaml", "linked.txt", "inside.yaml"])
      await vscode.workspace.fs.delete(file(name));
  });
});

describe("two windows", () => {
  it("write one sidecar at the same time, and both are kept", async () => {
    await write("windows.txt.ann.yaml", newSidecar().value ?? "");
    const uri = file("windows.txt.ann.yaml");
    const common = [new CommonTexts(), new CommonTexts()];
    const windows = common.map(
      (one) =>
        new SidecarWriter(
          {
            replaceFile: (at, bytes, expected) => replaceFile(at.fsPath, bytes, expected ?? "missing"),
          },
          one,
        ),
    );
    const ids = Array.from({ length: 12 }, (_, index) => `w${String(index).padStart(7, "0")}`);
    await Promise.all(
      ids.map((id, index) =>
        windows[index % 2]?.write(uri, [{ kind: "add", annotation: { id, segments: [{ quote: id }] } }]),
      ),
    );
    const { annotations: all } = readSidecar(await read("windows.txt.ann.yaml")).value;
    assert.deepEqual(all.map(({ id }) => id).sort(), ids);
    for (const one of common) one.dispose();
    await vscode.workspace.fs.delete(uri);
  });
});

describe("a branch that is switched during an edit", () => {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-C", folder().fsPath, ...args]).toString();

  before(async () => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "--message", "Before");
    await write("branch.txt", text);
    git("add", "branch.txt");
    git("commit", "--quiet", "--message", "A text");
    git("checkout", "--quiet", "-b", "other");
    const other = 'format: "glossator/1"\nannotations:\n  - id: "other001"\n    quote: "They promised"\n';
    await write("branch.txt.ann.yaml", other);
    git("add", "branch.txt.ann.yaml");
    git("commit", "--quiet", "--message", "Other annotations");
    git("checkout", "--quiet", "-");
  });

  afterEach(async () => {
    await closeAll();
    git("checkout", "--quiet", "--force", "main");
    git("clean", "--quiet", "--force", "branch.txt.ann.yaml");
  });

  const onOther = () => git("show", "other:branch.txt.ann.yaml");

  it("refuses to change an annotation that the other branch does not have", async () => {
    const editor = await show("branch.txt");
    select(editor, "the limits");
    await vscode.commands.executeCommand("glossator.annotate", "claim");
    git("add", "branch.txt.ann.yaml");
    git("commit", "--quiet", "--message", "Mine");
    const { said } = await answering(
      {
        input: () => {
          git("checkout", "--quiet", "other");
          return "A note about it.";
        },
      },
      async () => vscode.commands.executeCommand("glossator.editNote"),
    );
    assert.equal(said.length, 1);
    assert.match(said[0] ?? "", /^branch\.txt\.ann\.yaml is left as it is\. This file has no annotation/);
    assert.equal(await read("branch.txt.ann.yaml"), onOther());
    git("checkout", "--quiet", "main");
    git("reset", "--quiet", "--hard", "HEAD~1");
  });

  it("adds a new annotation to those of the branch it is on then", async () => {
    const editor = await show("branch.txt");
    assert.equal(await exists("branch.txt.ann.yaml"), false);
    select(editor, "the limits");
    const picking = Promise.resolve(vscode.commands.executeCommand("glossator.annotate"));
    git("checkout", "--quiet", "other");
    let isDone = false;
    void picking.then(() => {
      isDone = true;
    });
    await until("a code is taken", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return isDone ? true : undefined;
    });
    const { annotations: all } = readSidecar(await read("branch.txt.ann.yaml")).value;
    assert.deepEqual(all.map(({ segments: [first] }) => first?.quote).sort(), [
      "They promised",
      "the limits",
    ]);
  });
});
