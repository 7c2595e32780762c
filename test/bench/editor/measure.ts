/** Times in the page: from the moment a key goes down to the frame in which something has changed. */

import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Runs in the page. What it answers changes when the effect is there. */
export type Look = () => string;

const patience = 30_000;

/** Runs in the page: waits for a key, then for the frame in which each look has another answer than before the key. */
function watch(looks: readonly Look[], most: number): void {
  const before = looks.map((look) => look());
  const times: (number | undefined)[] = looks.map(() => undefined);
  let pressed: number | undefined;
  const onKey = (event: KeyboardEvent) => {
    if (["Control", "Shift", "Alt", "Meta"].includes(event.key)) return;
    pressed = event.timeStamp;
    removeEventListener("keydown", onKey, true);
  };
  addEventListener("keydown", onKey, true);
  const from = performance.now();
  const seen = new Promise((resolve, reject) => {
    const frame = () => {
      const now = performance.now();
      if (pressed !== undefined)
        for (const [index, look] of looks.entries())
          if (times[index] === undefined && look() !== before[index]) times[index] = now - pressed;
      if (!times.includes(undefined)) resolve(times);
      else if (now - from > most)
        reject(new Error(`Seen after a key: ${times.map(String).join(", ")}; pressed: ${pressed}`));
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  Object.assign(window, { benchSeen: seen });
}

/** Presses a key and answers, for each look, the milliseconds until a frame showed its effect. A frame takes about 16. */
export async function timesOfKey(
  page: Page,
  key: string,
  looks: readonly Look[],
): Promise<readonly number[]> {
  await page.evaluate(`(${watch.toString()})([${looks.map(String).join(", ")}], ${patience})`);
  await page.keyboard.press(key);
  try {
    return await page.evaluate(() => (window as unknown as { benchSeen: Promise<number[]> }).benchSeen);
  } catch (error) {
    const path = join(tmpdir(), "glossator-bench.png");
    await page.screenshot({ path });
    throw new Error(`The effect of ${key} was not seen (see ${path}). ${String(error)}`);
  }
}

/** Counts the milliseconds that the page's process works, from now on. */
export async function watchWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const sum = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  const before = await sum();
  return async () => (await sum()) - before;
}

/** Waits until a look answers the same for some frames. */
export async function untilStill(page: Page, look: Look): Promise<void> {
  const still = async (answer: Look) => {
    for (let same = 0, last = answer(); same < 12; ) {
      await new Promise(requestAnimationFrame);
      const now = answer();
      same = now === last ? same + 1 : 0;
      last = now;
    }
  };
  await page.evaluate(`(${still.toString()})(${look.toString()})`);
}

/** The marks of annotations that are drawn on the screen. What a closed editor leaves behind in the page does not count. */
export const marks: Look = () => {
  const drawn = document.querySelectorAll(
    ".editor-group-container .view-overlays .cdr[class*='TextEditorDecorationType']",
  );
  return [...drawn]
    .filter((one) => one.getClientRects().length > 0)
    .map((one) => one.className)
    .join();
};

/** Whether marks are drawn. */
export const isMarked: Look = () => {
  const drawn = document.querySelectorAll(
    ".editor-group-container .view-overlays .cdr[class*='TextEditorDecorationType']",
  );
  return [...drawn].some((one) => one.getClientRects().length > 0) ? "marked" : "";
};

/** Whether an editor shows text. */
export const isShown: Look = () => {
  const lines = document.querySelector(".editor-group-container .view-lines");
  return lines !== null && lines.getClientRects().length > 0 && lines.textContent !== "" ? "shown" : "";
};

/** The text on the screen. */
export const shownText: Look = () =>
  document.querySelector(".editor-group-container .view-lines")?.textContent ?? "";

/** The choices of a picker, with what is marked in them as typed. */
export const choices: Look = () =>
  document.querySelector(".quick-input-list .monaco-list-rows")?.innerHTML ?? "";

/** The value below which a share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
