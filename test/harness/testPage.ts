import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { print, printProblem } from "./print";
import { decodeTestLine } from "./testLine";

/** How a run of tests inside an extension host ended. */
export interface TestRun {
  /** What VS Code gave as exit code: 0 when every test passed. */
  readonly exitCode: number;
  /** Addresses outside this machine that the page asked for while it was offline. */
  readonly outside: readonly string[];
}

/** What to open. */
export interface TestPageOptions {
  readonly browser: Browser;
  readonly address: string;
  /** Aborts and reports every request that leaves this machine. */
  readonly offline: boolean;
  /** Gives up after this time in milliseconds. */
  readonly timeout: number;
}

/** Opens a page whose extension host runs tests, and prints what they print until VS Code says how they ended. */
export async function runTestPage({ browser, address, timeout, offline }: TestPageOptions): Promise<TestRun> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const outside = offline ? await cutNetwork(context) : [];
  const page = await context.newPage();
  const lines = new LinePrinter();
  page.on("console", (message) => lines.take(message));
  try {
    const exitCode = await untilExit(page, address, timeout);
    if (lines.printed === 0)
      throw new Error(`The tests printed nothing and ended with exit code ${exitCode}.`);
    return { exitCode, outside };
  } catch (error) {
    for (const line of lines.complaints.slice(-20)) printProblem(line);
    throw error;
  } finally {
    await context.close();
  }
}

/** Aborts every request that leaves this machine; the returned list grows with their addresses. */
export async function cutNetwork(context: BrowserContext): Promise<readonly string[]> {
  const outside: string[] = [];
  await context.route(
    (url) => !isLocal(url),
    async (route) => {
      outside.push(route.request().url());
      await route.abort("internetdisconnected");
    },
  );
  // Playwright's routing of web sockets would sit in every socket's way, VS Code's own too: they are only watched.
  context.on("page", (page) => {
    page.on("websocket", (socket) => {
      if (!isLocal(new URL(socket.url()))) outside.push(socket.url());
    });
  });
  return outside;
}

function isLocal(url: URL): boolean {
  if (url.protocol === "data:" || url.protocol === "blob:") return true;
  return url.hostname === "127.0.0.1" || url.hostname === "localhost" || url.hostname.endsWith(".localhost");
}

function untilExit(page: Page, address: string, timeout: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error(`The tests did not end within ${timeout / 1000} seconds.`));
    }, timeout);
    const open = async (): Promise<void> => {
      await page.exposeFunction("codeAutomationLog", () => undefined);
      await page.exposeFunction("codeAutomationExit", (code: number) => {
        clearTimeout(late);
        resolve(code);
      });
      await page.goto(address);
    };
    page.on("crash", () => reject(new Error("The browser's page crashed.")));
    open().catch(reject);
  });
}

/** Prints test lines once each and in order, and keeps other errors for the case that nothing else explains. */
class LinePrinter {
  readonly #waiting = new Map<number, string>();
  readonly #complaints: string[] = [];
  #printed = 0;

  get printed(): number {
    return this.#printed;
  }

  get complaints(): readonly string[] {
    return this.#complaints;
  }

  take(message: ConsoleMessage): void {
    const line = decodeTestLine(message.text());
    if (line === undefined) {
      if (message.type() === "error") this.#complaints.push(message.text());
      return;
    }
    if (line.number >= this.#printed) this.#waiting.set(line.number, line.text);
    for (
      let text = this.#waiting.get(this.#printed);
      text !== undefined;
      text = this.#waiting.get(this.#printed)
    ) {
      print(text);
      this.#waiting.delete(this.#printed);
      this.#printed += 1;
    }
  }
}
