import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { onCleanup } from "./cleanup";
import { packedChromium } from "./packedChromium";

/** A browser that could be used. */
export interface BrowserCandidate {
  /** Where it comes from, in words for a message. */
  readonly source: string;
  readonly executable: string;
  /** Whether it can show a window. */
  readonly windowed: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** How to start a browser. */
export interface LaunchOptions {
  /** With a window on the display. */
  readonly windowed?: boolean;
  /** Without any name but this machine's own, whatever a page tries. */
  readonly offline?: boolean;
}

const commandNames = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  ...["microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"],
];

const installedElsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

// The packed browsers run as root and without a network: no sandbox, and nothing that would call home.
const flags = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update", "--font-render-hinting=none"],
];

const noNames =
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1";

const remedy =
  "Install Chromium, Chrome or Edge, or set GLOSSATOR_BROWSER to the path of one, or run `npx playwright-core install chromium --with-deps`.";

/**
 * Starts the first browser that works: the one named by GLOSSATOR_BROWSER, the system's, Playwright's own download,
 * or the one packed in `@sparticuz/chromium`. Throws an error that says what was tried and what to do.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const windowed = options.windowed === true;
  const tried: string[] = [];
  for await (const candidate of candidates()) {
    if (windowed && !candidate.windowed) continue;
    try {
      const browser = await chromium.launch({
        executablePath: candidate.executable,
        headless: !windowed,
        args: options.offline === true ? [...flags, noNames] : flags,
        env: { ...process.env, ...candidate.environment },
        // The harness closes the browser itself, after what depends on it.
        handleSIGINT: false,
        handleSIGTERM: false,
        handleSIGHUP: false,
      });
      onCleanup(() => browser.close());
      return browser;
    } catch (error) {
      tried.push(`- ${candidate.source} (${candidate.executable}): ${firstLines(error)}`);
    }
  }
  const reasons = tried.length === 0 ? "None was found." : `Tried:\n${tried.join("\n")}`;
  throw new Error(`No browser could be started. ${reasons}\n${remedy}`);
}

async function* candidates(): AsyncGenerator<BrowserCandidate> {
  const chosen = process.env["GLOSSATOR_BROWSER"];
  if (chosen !== undefined && chosen !== "") {
    // Whoever names a browser wants that one, or to hear why not.
    yield { source: "GLOSSATOR_BROWSER", executable: chosen, windowed: true };
    return;
  }
  const system = [...commandNames.flatMap(onPath), ...installedElsewhere.filter((path) => existsSync(path))];
  for (const executable of system) yield { source: "installed on this machine", executable, windowed: true };
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) {
    yield { source: "downloaded by Playwright", executable: downloaded, windowed: true };
  }
  yield* await packedChromium();
}

function onPath(name: string): readonly string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const path = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  return path === undefined ? [] : [path];
}

function firstLines(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split("\n");
  const telling = lines.find((line) => /error while loading|cannot open|not found|failed/i.test(line));
  return (telling ?? lines[0] ?? "").trim();
}
