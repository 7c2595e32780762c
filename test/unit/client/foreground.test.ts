import assert from "node:assert/strict";
import { ForegroundWork } from "../../../src/client/foreground";

/** Work that ends when it is told to. */
function pending(): {
  readonly act: () => Promise<string>;
  readonly end: () => void;
  readonly fail: () => void;
} {
  const { promise, resolve, reject } = deferred();
  return {
    act: () => promise,
    end: () => resolve("done"),
    fail: () => reject(new Error("failed")),
  };
}

function deferred() {
  let resolve = (_: string): void => undefined;
  let reject = (_: Error): void => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** What is true after everything that needs no waiting has happened. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  let isOver = false;
  void promise.then(() => {
    isOver = true;
  });
  await new Promise((resume) => setImmediate(resume));
  return isOver;
}

describe("work that somebody waits for", () => {
  it("keeps nobody waiting when there is none", async () => {
    assert.equal(await settled(new ForegroundWork().untilOver()), true);
  });

  it("is waited for, also what begins meanwhile", async () => {
    const work = new ForegroundWork();
    const [first, second] = [pending(), pending()];
    const one = work.run(first.act);
    const over = work.untilOver();
    const two = work.run(second.act);
    assert.equal(await settled(over), false);
    first.end();
    assert.equal(await one, "done");
    assert.equal(await settled(over), false, "the second is under way");
    second.end();
    assert.equal(await two, "done");
    assert.equal(await settled(over), true);
  });

  it("is over when it fails, and says so to whoever began it", async () => {
    const work = new ForegroundWork();
    const failing = pending();
    const result = work.run(failing.act);
    const over = work.untilOver();
    failing.fail();
    await assert.rejects(result, /failed/);
    assert.equal(await settled(over), true);
    assert.equal(await settled(work.untilOver()), true, "nothing is left behind");
  });
});
