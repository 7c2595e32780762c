import assert from "node:assert/strict";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Disk, replaceFile } from "../../../src/disk/replaceFile";
import { killWriters, writersFolder } from "./processes";

const bytes = (text: string) => Buffer.from(text);

describe("replacing a file", () => {
  let folder = "";
  let path = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "glossator-disk-"));
    path = join(folder, "speech.txt.ann.yaml");
    writeFileSync(path, "old");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const expectations: readonly (readonly [
    name: string,
    now: string | undefined,
    expected: Parameters<typeof replaceFile>[2],
    bytes: Uint8Array | undefined,
    after: string | undefined,
    isDone: boolean,
  ])[] = [
    ["writes over what is expected", "old", bytes("old"), bytes("new"), "new", true],
    ["leaves what moved on", "newer", bytes("old"), bytes("new"), "newer", false],
    ["leaves a file that came to be", "newer", "missing", bytes("new"), "newer", false],
    ["makes a file where none was", undefined, "missing", bytes("new"), "new", true],
    ["does not bring back what was deleted", undefined, bytes("old"), bytes("new"), undefined, false],
    ["writes over anything", "newer", "anything", bytes("new"), "new", true],
    ["removes what is expected", "old", bytes("old"), undefined, undefined, true],
    ["does not remove what moved on", "newer", bytes("old"), undefined, "newer", false],
  ];
  for (const [name, now, expected, content, after, isDone] of expectations)
    it(name, async () => {
      if (now === undefined) rmSync(path);
      else writeFileSync(path, now);
      assert.equal(await replaceFile(path, content, expected), isDone);
      assert.equal(existsSync(path) ? readFileSync(path, "utf8") : undefined, after);
      assert.deepEqual(readdirSync(folder), after === undefined ? [] : ["speech.txt.ann.yaml"]);
    });

  it("keeps the mode, whatever the user's mask", async () => {
    chmodSync(path, 0o664);
    const mask = process.umask(0o077);
    try {
      await replaceFile(path, bytes("new"), bytes("old"));
    } finally {
      process.umask(mask);
    }
    assert.equal(statSync(path).mode & 0o777, 0o664);
  });

  it("follows a symbolic link", async () => {
    const link = join(folder, "link.ann.yaml");
    symlinkSync(path, link);
    await replaceFile(link, bytes("new"), bytes("old"));
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(path, "utf8"), "new");
  });

  it("clears away drafts of a program that was killed, and no other file", async () => {
    const draft = join(folder, ".speech.txt.ann.yaml.0123abcd.tmp");
    const other = join(folder, ".other.txt.ann.yaml.0123abcd.tmp");
    for (const one of [draft, other]) {
      writeFileSync(one, "half");
      utimesSync(one, 1, 1);
    }
    await replaceFile(path, bytes("new"), bytes("old"));
    assert.equal(existsSync(draft), false);
    assert.equal(existsSync(other), true);
  });

  it("is done although what looks like an old draft cannot be cleared away", async () => {
    const folderOfThatName = join(folder, ".speech.txt.ann.yaml.0123abcd.tmp");
    mkdirSync(folderOfThatName);
    utimesSync(folderOfThatName, 1, 1);
    assert.equal(await replaceFile(path, bytes("new"), bytes("old")), true);
    assert.equal(readFileSync(path, "utf8"), "new");
  });

  it("clears away the drafts of every file that is replaced at the same time", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `text-${index}.txt.ann.yaml`);
    for (const name of names) {
      writeFileSync(join(folder, name), "old");
      const draft = join(folder, `.${name}.0123abcd.tmp`);
      writeFileSync(draft, "half");
      utimesSync(draft, 1, 1);
    }
    const done = await Promise.all(
      names.map((name) => replaceFile(join(folder, name), bytes("new"), bytes("old"))),
    );
    assert.deepEqual(new Set(done), new Set([true]));
    assert.deepEqual(readdirSync(folder).sort(), [...names, "speech.txt.ann.yaml"].sort());
    for (const name of names) assert.equal(readFileSync(join(folder, name), "utf8"), "new");
  });

  /** The disk, with one call that fails; methods of open files are named `file.sync`. */
  function failing(call: string, code: string): Disk {
    const fail = async () => {
      throw Object.assign(new Error(`${code}: injected`), { code });
    };
    const open: Disk["open"] = async (...args) => {
      const file = await fs.open(...args);
      return new Proxy(file, {
        get: (target, name) => {
          if (call === `file.${String(name)}`) return fail;
          const value: unknown = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        },
      });
    };
    const disk: Disk = { open, rename: fs.rename, rm: fs.rm };
    return call.startsWith("file.") ? disk : { ...disk, [call]: fail };
  }

  const faults: readonly (readonly [call: string, code: string])[] = [
    ["open", "EACCES"],
    ["open", "EROFS"],
    ["file.writeFile", "ENOSPC"],
    ["file.writeFile", "EDQUOT"],
    ["file.sync", "ENOSPC"],
    ["file.sync", "EIO"],
    ["rename", "EACCES"],
    ["rename", "EROFS"],
  ];
  for (const [call, code] of faults)
    it(`leaves the file and nothing else when ${call} fails with ${code}`, async () => {
      await assert.rejects(replaceFile(path, bytes("new"), bytes("old"), failing(call, code)), { code });
      assert.equal(readFileSync(path, "utf8"), "old");
      assert.deepEqual(readdirSync(folder), ["speech.txt.ann.yaml"]);
    });
});

describe("processes that write one sidecar", () => {
  it("lose nothing when killed at random moments", async () => {
    const { survived } = await killWriters(20, Math.random);
    assert.ok(survived >= 20, "every writer was killed after its first write");
  });

  it("lose nothing to each other", async () => {
    const folder = writersFolder(5);
    try {
      folder.reset();
      const writers = [1, 2, 3, 4].map(() => folder.start(15));
      await Promise.all(writers.map((writer) => writer.said(1)));
      for (const writer of writers) writer.begin();
      const said = (await Promise.all(writers.map((writer) => writer.written()))).flat();
      assert.equal(said.length, 60);
      assert.deepEqual([...folder.ids()].sort(), [...folder.old, ...said].sort());
      assert.deepEqual(folder.drafts(), []);
    } finally {
      folder.remove();
    }
  });
});
