/**
 * `npm run bench:editor [-- --keys N --rounds N --only PART]`: what a person waits for in a real VS Code. Texts of 50,000 words with 2,000
 * annotations, once with the extension and once without it, where a probe sets one mark as soon as an extension can; a codebook of 500
 * codes; a code used 10,000 times in 500 sidecars.
 * Times are from a key that goes down to the frame that shows its effect. Read the differences: absolute times are this machine's.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Command, Option } from "commander";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../harness/browser";
import { cleanUp, onCleanup } from "../../harness/cleanup";
import { repositoryFolder } from "../../harness/folders";
import { packExtension } from "../../harness/packExtension";
import { Workbench } from "../../harness/page";
import { startServer } from "../../harness/server";
import { longText, makeCodedFolder, makeLongTexts, makeManyCodes } from "./folders";
import { choices, isMarked, isShown, marks, shownText, timesOfKey, untilStill, watchWork } from "./measure";
import { type Rows, table } from "./table";

interface Options {
  readonly keys: number;
  readonly rounds: number;
  readonly only?: Part;
}

const parts = ["opening", "annotating", "typing", "picker", "rename"] as const;
type Part = (typeof parts)[number];

/** The texts that are opened once everything runs, as often as that: single openings differ by more than an extension costs. */
const laterTexts = [2, 3, 4, 5, 6] as const;
const openings = 20;
/** The windows in which a first text is opened, for the same reason. */
const windows = 7;

async function main(): Promise<void> {
  const options = new Command()
    .option("--keys <n>", "keys pressed for each figure", Number, 100)
    .option("--rounds <n>", "renames", Number, 3)
    .addOption(new Option("--only <part>", "measure nothing else").choices(parts))
    .parse()
    .opts<Options>();
  const home = mkdtempSync(join(tmpdir(), "glossator-bench-"));
  onCleanup(async () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  makeLongTexts(join(home, "long"), laterTexts.length + 1);
  makeManyCodes(join(home, "many"));
  makeCodedFolder(join(home, "coded"));
  const packed = packExtension(repositoryFolder);
  print(
    `${longText.words} words, ${longText.annotations} annotations, seed ${longText.seed}; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, node ${process.version}`,
  );
  const without = await run(home, [], options);
  const withIt = await run(home, [packed], options);
  print(table(withIt, without));
}

/** All measurements in one VS Code; without the extension, those that need none. */
async function run(
  home: string,
  extensions: readonly string[],
  { keys, rounds, only }: Options,
): Promise<Rows> {
  const blocks = join(home, `blocks-${extensions.length}`);
  writeFileSync(blocks, "");
  const hasIt = extensions.length > 0;
  const environment = { GLOSSATOR_BENCH_BLOCKS: blocks, ...(hasIt ? {} : { GLOSSATOR_BENCH_MARK: "1" }) };
  const server = await startServer({ extensions, environment, testDriver: true });
  const browser = await launchBrowser();
  const open = (folder: string) =>
    openWindow(
      browser,
      server.address({ folder: join(home, folder), development: join(__dirname, "probe") }),
    );
  const rows: Rows = new Map();
  const isAsked = (part: Part) => only === undefined || only === part;
  if (isAsked("opening") || isAsked("annotating") || isAsked("typing")) {
    const withBlocks = async (what: string, measure: () => Promise<void>) => {
      const begun = Date.now();
      await measure();
      const found = blocksSince(blocks, begun);
      rows.set(`${what}: blocks of the host`, column(found, "took"));
      rows.set(`${what}: its work in them`, column(found, "worked"));
    };
    await withBlocks("first text", async () => {
      const [shown, marked]: [number[], number[]] = [[], []];
      for (let count = 0; count < windows; count += 1) {
        const window = await open("long");
        const times = await timeOpenings(window, [1]);
        shown.push(...times.shown);
        marked.push(...times.marked);
        await window.close();
      }
      rows.set("first text: shown", shown);
      rows.set("first text: annotations shown", marked);
    });
    const long = await open("long");
    await timeOpenings(long, [1]);
    await withBlocks("later text", async () => {
      const numbers = Array.from(
        { length: openings },
        (_, index) => laterTexts[index % laterTexts.length] ?? 2,
      );
      const { shown, marked } = await timeOpenings(long, numbers);
      rows.set("later text: shown", shown);
      rows.set("later text: annotations shown", marked);
    });
    if (hasIt && isAsked("annotating"))
      await withBlocks("key of a code", () => measureAnnotating(long, rows, keys));
    if (isAsked("typing")) await withBlocks("typing", () => measureTyping(long, rows, keys));
    await long.close();
  }
  if (hasIt && isAsked("picker")) {
    const many = await open("many");
    await measurePicker(many, rows);
    await many.close();
  }
  if (hasIt && isAsked("rename")) {
    const coded = await open("coded");
    await measureRename(coded, rows, rounds, join(home, "coded"));
    await coded.close();
  }
  await browser.close();
  await server.stop();
  return rows;
}

async function openWindow(browser: Browser, address: string): Promise<Workbench> {
  const workbench = await Workbench.open(browser, address);
  await workbench.page
    .locator(".statusbar-item", { hasText: "Layout" })
    .first()
    .waitFor({ state: "attached" })
    .catch(() => undefined);
  return workbench;
}

/** From Enter in quick open: until text is shown, and until its annotations are; without the extension, until the probe's mark is. */
async function timeOpenings(
  workbench: Workbench,
  numbers: readonly number[],
): Promise<{ readonly shown: readonly number[]; readonly marked: readonly number[] }> {
  const shown: number[] = [];
  const marked: number[] = [];
  for (const number of numbers) {
    await workbench.runCommand("View: Close All Editors");
    await workbench.press("Control+P");
    await workbench.quickInput.type(`long-${number}.txt`);
    await workbench.quickInput.untilFirst(`long-${number}.txt`);
    const looks = [isShown, isMarked];
    const [text = Number.NaN, mark = Number.NaN] = await timesOfKey(workbench.page, "Enter", looks);
    shown.push(text);
    marked.push(mark);
    await workbench.editor.untilShown(`long-${number}.txt`);
    await untilStill(workbench.page, marks);
  }
  return { shown, marked };
}

/** From the key of a code to the mark on the selected sentence. */
async function measureAnnotating(workbench: Workbench, rows: Rows, keys: number): Promise<void> {
  const { page } = workbench;
  await workbench.press("Control+Alt+KeyG");
  await page.locator(".statusbar-item", { hasText: "Coding:" }).first().waitFor();
  const times: number[] = [];
  for (let count = 0; count < keys; count += 1) {
    await workbench.press("Space");
    await untilStill(page, marks);
    times.push(...(await timesOfKey(page, String((count % 6) + 1), [marks])));
  }
  rows.set("key of a code: mark shown", times);
  await workbench.press("Escape");
  await page.locator(".statusbar-item", { hasText: "Coding:" }).first().waitFor({ state: "hidden" });
}

async function measureTyping(workbench: Workbench, rows: Rows, keys: number): Promise<void> {
  const { page } = workbench;
  await workbench.editor.goTo(400, 1);
  await untilStill(page, shownText);
  const times: number[] = [];
  const work = await watchWork(page);
  for (let count = 0; count < keys; count += 1)
    times.push(...(await timesOfKey(page, "abcdefgh".charAt(count % 8), [shownText])));
  rows.set("typing: letter shown", times);
  rows.set("typing: work of the page a key", [(await work()) / keys]);
  await workbench.runCommand("File: Revert File");
}

async function measurePicker(workbench: Workbench, rows: Rows): Promise<void> {
  const { page } = workbench;
  await workbench.openFile("many.txt");
  await workbench.editor.selectText("both sides");
  await workbench.press("Control+Alt+A");
  await workbench.quickInput.untilOpen();
  await untilStill(page, choices);
  const times: number[] = [];
  for (const word of ["trea", "ban", "veri", "limi"]) {
    for (const letter of word) {
      times.push(...(await timesOfKey(page, letter, [choices])));
      await untilStill(page, choices);
    }
    await workbench.quickInput.type("");
    await untilStill(page, choices);
  }
  rows.set("500 codes: list filtered", times);
  await workbench.press("Escape");
}

/** Preview, change and undo of a code used 10,000 times, there and back. */
async function measureRename(
  workbench: Workbench,
  rows: Rows,
  rounds: number,
  folder: string,
): Promise<void> {
  const { page } = workbench;
  const book = join(folder, "codebook.yaml");
  const [previews, changes, undos] = [[], [], []] as [number[], number[], number[]];
  await workbench.openFile("speech-0.txt");
  await page.locator(".codelens-decoration", { hasText: "annotations" }).first().waitFor();
  for (let round = 0; round < rounds; round += 1) {
    await workbench.runCommand("Glossator: Rename Code…");
    await workbench.quickInput.choose("accusation", "accusation");
    await workbench.quickInput.type("charge");
    let start = performance.now();
    await workbench.press("Enter");
    await workbench.editor.untilShown("Rename.diff");
    await page.locator(".view-lines", { hasText: "Nothing is changed yet" }).first().waitFor();
    previews.push(performance.now() - start);
    start = performance.now();
    await workbench.press("Control+Enter");
    // The codebook is written last, and taken back last. Notifications are not shown in a window with a driver for tests.
    await untilHolds(book, "charge");
    changes.push(performance.now() - start);
    await workbench.editor.untilShown("speech-0.txt");
    await page.locator("[id='status.notifications'] .codicon-bell-dot").waitFor();
    await untilStill(page, shownText);
    start = performance.now();
    await workbench.runCommand("Glossator: Undo Annotation Change");
    await untilHolds(book, "accusation");
    undos.push(performance.now() - start);
    const said = page.locator(".statusbar-item", { hasText: "undone: rename the code" }).first();
    await said.waitFor();
    await said.waitFor({ state: "hidden" });
    await workbench.runCommand("Notifications: Clear All Notifications");
  }
  rows.set("10,000 uses: preview of a new name", previews);
  rows.set("10,000 uses: renamed", changes);
  rows.set("10,000 uses: undone, with the palette", undos);
}

/** Waits until a file holds some words. */
async function untilHolds(file: string, words: string): Promise<void> {
  for (let looks = 0; !readFileSync(file, "utf8").includes(words); looks += 1) {
    if (looks > 6000) throw new Error(`“${words}” did not come to stand in ${basename(file)}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A stretch in which the extension host heard nobody, in milliseconds; `worked` of processor time. */
interface Block {
  readonly took: number;
  readonly worked: number;
}

/** Blocks since a moment (Unix time, ms). */
function blocksSince(file: string, begun: number): readonly Block[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split(" ").map(Number))
    .flatMap(([at = 0, took = 0, worked = 0]) => (at >= begun ? [{ took, worked }] : []));
}

function column(blocks: readonly Block[], of: keyof Block): readonly number[] {
  return blocks.map((block) => block[of]);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .then(cleanUp);
