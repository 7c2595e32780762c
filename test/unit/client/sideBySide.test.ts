import assert from "node:assert/strict";
import { sideBySide, sideBySideThenLast } from "../../../src/client/sideBySide";

const items = Array.from({ length: 100 }, (_, index) => index);

/** Lets what waits go on, later items first. */
async function later(item: number): Promise<void> {
  for (let turns = 0; turns < (100 - item) % 7; turns += 1) await Promise.resolve();
}

describe("files that are changed side by side", () => {
  it("give their answers in the order of the files", async () => {
    const { done, failure } = await sideBySide(items, async (item) => {
      await later(item);
      return item * 2;
    });
    assert.equal(failure, undefined);
    assert.deepEqual(
      done,
      items.map((item) => item * 2),
    );
  });

  it("are several at a time, and not all", async () => {
    let [now, most] = [0, 0];
    await sideBySide(items, async (item) => {
      now += 1;
      most = Math.max(most, now);
      await later(item);
      now -= 1;
    });
    assert.ok(most > 1 && most < items.length, String(most));
  });

  it("stop at the first failure: what had begun is told, nothing else begins", async () => {
    const begun: number[] = [];
    const { done, failure } = await sideBySide(items, async (item) => {
      begun.push(item);
      await later(item);
      if (item === 20) throw new Error("full");
      return item;
    });
    assert.match(String(failure?.reason), /full/);
    assert.ok(begun.length < items.length);
    assert.deepEqual(
      done,
      begun.filter((item) => item !== 20),
    );
  });

  it("are none for an empty list", async () => {
    assert.deepEqual(await sideBySideThenLast([], async () => 1), { done: [], failure: undefined });
  });

  it("are all done before the last one, which is left out when another fails", async () => {
    for (const failing of [undefined, 3]) {
      const done: number[] = [];
      const { failure } = await sideBySideThenLast(items, async (item) => {
        await later(item);
        if (item === failing) throw new Error("full");
        if (item === 99) assert.equal(done.length, 99);
        done.push(item);
      });
      assert.equal(failure === undefined, failing === undefined);
      assert.equal(done.includes(99), failing === undefined);
    }
  });
});
