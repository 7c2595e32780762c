import assert from "node:assert/strict";
import { inSlices } from "../../../src/client/inSlices";

/** Longer than a slice, in milliseconds. */
const long = 15;

/** A job of so many steps that each take longer than a slice, and the turns of the loop in which they were taken. */
function* job(steps: number, turns: number[], now: () => number): Generator<undefined, number> {
  for (let step = 0; step < steps; step += 1) {
    turns.push(now());
    for (const end = Date.now() + long; Date.now() < end; );
    yield;
  }
  return steps;
}

/** Counts the turns of the loop until `work` is over. */
async function countingTurns<T>(work: (now: () => number) => Promise<T>): Promise<T> {
  let turn = 0;
  let isOver = false;
  const count = () => {
    turn += 1;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  // Timers of a turn come before what is counted, so the work begins among them.
  await new Promise((resume) => setTimeout(resume, 0));
  try {
    return await work(() => turn);
  } finally {
    isOver = true;
  }
}

describe("work in slices", () => {
  it("lets messages through after each slice", async () => {
    const turns: number[] = [];
    const done = await countingTurns((now) => inSlices(job(3, turns, now)));
    assert.equal(done, 3);
    assert.equal(new Set(turns).size, 3, `two slices in one turn: ${turns}`);
  });

  it("goes on evenly with jobs that are under way together", async () => {
    const order: number[] = [];
    const named = (name: number) => job(3, [], () => order.push(name));
    await Promise.all([inSlices(named(1)), inSlices(named(2))]);
    assert.deepEqual(order, [1, 2, 1, 2, 1, 2]);
  });

  it("fails as its steps do, and others go on", async () => {
    function* failing(): Generator<undefined, number> {
      yield;
      throw new Error("no");
    }
    const other = inSlices(job(1, [], () => 0));
    await assert.rejects(inSlices(failing()), /no/);
    assert.equal(await other, 1);
  });
});
