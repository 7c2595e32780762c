import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gitBlobId } from "../../../src/core/anchor/base";
import { gitBlob, gitBlobName } from "../../../src/disk/gitBlob";
import { GitObjects } from "../../../src/disk/gitObjects";
import { Repository, removeFolders, temporaryFolder } from "../merge/repository";

describe("objects of a repository", () => {
  after(removeFolders);

  it("are those that git prints one by one, in whatever order they are asked for", async () => {
    const repository = new Repository();
    const texts = ["", "one\n", "missing\nblob 3\n", "a\0b", "long ".repeat(100_000)].map((text) =>
      Buffer.from(text),
    );
    mkdirSync(join(repository.folder, "d"));
    for (const [at, bytes] of texts.entries()) writeFileSync(join(repository.folder, `d/${at}.txt`), bytes);
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--message", "texts");
    const tree = repository.git("rev-parse", "HEAD^{tree}").trim();
    const ids = texts.flatMap((bytes) => [gitBlobId(bytes), gitBlobId(bytes).slice(0, 12)]);
    const asked = [...ids, tree, "0123456789ab", "HEAD", "abc", ...ids];
    const objects = new GitObjects("git");
    const folder = join(repository.folder, "d");
    const [together, single] = await Promise.all([
      Promise.all(asked.map((id) => objects.blob(folder, id))),
      Promise.all(asked.map((id) => gitBlob("git", folder, id))),
    ]);
    assert.deepEqual(together.map(known), single.map(known));
    assert.equal(together.filter((one) => one !== undefined).length, 2 * ids.length);
    // What is added later is known as well.
    writeFileSync(join(folder, "new.txt"), "new");
    repository.git("add", "--all");
    assert.equal(known(await objects.blob(folder, gitBlobId(Buffer.from("new")))), "new");
  });

  it("have the names that git gives to files one by one, whatever their names and line ends", async () => {
    const repository = new Repository();
    repository.commit(".gitattributes", "*.txt text\n*.md -text\n");
    mkdirSync(join(repository.folder, "d e"));
    const names = ["a.txt", "a.md", "d e/é [x].txt", '"q".txt', "two\nlines.txt", " lead.txt"];
    const objects = new GitObjects("git");
    const bytes = Buffer.from("one\r\ntwo\r\n");
    for (const name of names) {
      const path = join(repository.folder, name);
      writeFileSync(path, bytes);
      const expected = repository.git("hash-object", "--", name).trim();
      assert.equal(await objects.blobName(path, bytes), expected, name);
    }
    const gone = join(repository.folder, "gone.txt");
    assert.equal(await objects.blobName(gone, bytes), await gitBlobName("git", gone, bytes));
    assert.equal(await objects.blobName(join(repository.folder, "a.md"), bytes), gitBlobId(bytes));
  });

  it("are not there without a repository or without git", async () => {
    const repository = new Repository();
    const id = "0123456789abcdef";
    assert.equal(await new GitObjects("git").blob(temporaryFolder(), id), undefined);
    const none = new GitObjects("no-such-git");
    assert.equal(await none.blob(repository.folder, id), undefined);
    assert.equal(await none.blob(repository.folder, id), undefined);
  });
});

function known(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("latin1");
}
