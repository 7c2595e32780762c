import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { lockPath, withLock } from "../../../src/disk/lock";

const path = `/texts/${process.pid}/speech.txt.ann.yaml`;

/** How many hold the lock at once at most, when twenty want it. */
async function mostAtOnce(): Promise<number> {
  let [now, most] = [0, 0];
  const hold = () =>
    withLock(path, async () => {
      now += 1;
      most = Math.max(most, now);
      for (let turn = 0; turn < 20; turn++) await new Promise((next) => setImmediate(next));
      now -= 1;
    });
  await Promise.all(Array.from({ length: 20 }, hold));
  return most;
}

describe("the lock of a file", () => {
  let lock = "";
  before(async () => {
    lock = (await lockPath(path)) ?? assert.fail("no place for locks");
  });
  afterEach(() => {
    for (const file of [lock, `${lock}.clearing`]) rmSync(file, { force: true });
  });

  it("is held by one at a time, and is gone afterwards", async () => {
    assert.equal(await mostAtOnce(), 1);
    assert.equal(existsSync(lock), false);
  });

  it("goes to one alone of those who wait behind a holder that was killed", async () => {
    const { pid } = spawnSync(process.execPath, ["--eval", ""]);
    for (let round = 0; round < 5; round++) {
      writeFileSync(lock, String(pid));
      assert.equal(await mostAtOnce(), 1);
    }
  });

  it("is taken over from a holder that is older than any work", async () => {
    writeFileSync(lock, String(process.pid));
    utimesSync(lock, 1, 1);
    assert.equal(await mostAtOnce(), 1);
  });

  it("is taken over also where somebody was killed while taking it over", async () => {
    writeFileSync(lock, String(process.pid));
    writeFileSync(`${lock}.clearing`, "");
    for (const file of [lock, `${lock}.clearing`]) utimesSync(file, 1, 1);
    assert.equal(await mostAtOnce(), 1);
    assert.equal(existsSync(`${lock}.clearing`), false);
  });
});
