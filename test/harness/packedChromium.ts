import { execFile } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserCandidate } from "./browser";
import { repositoryFolder, toolFolder } from "./folders";
import { withLock } from "./lock";
import { placeWhole } from "./placeWhole";
import { print } from "./print";

const packageFolder = join(repositoryFolder, "node_modules", "@sparticuz", "chromium");

/**
 * The Chromium inside the npm package `@sparticuz/chromium`, unpacked once into the tool folder (190 MB): first with
 * the machine's own libraries, then with the few the package brings for a bare machine. Empty where the package is
 * not installed or has no binary for this machine.
 */
export async function packedChromium(): Promise<readonly BrowserCandidate[]> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(packageFolder)) return [];
  const folder = join(toolFolder, `chromium-${packageVersion()}`);
  if (!existsSync(folder)) {
    const waiting = (): void => print("Another process is unpacking Chromium: waiting for it ...");
    await withLock(`${folder}.lock`, waiting, async () => {
      if (!existsSync(folder)) await placeWhole(folder, (staging) => unpack(staging, folder));
    });
  }
  const source = "packed in @sparticuz/chromium";
  const executable = join(folder, "chromium");
  const fonts = { FONTCONFIG_FILE: join(folder, "glossator-fonts.conf") };
  const libraries = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  return [
    { source, executable, windowed: false, environment: fonts },
    {
      source: `${source}, with its libraries`,
      executable,
      windowed: false,
      environment: { ...fonts, ...libraries },
    },
  ];
}

function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest)
    return String(manifest.version);
  throw new Error(`No version in ${packageFolder}/package.json: run npm ci again.`);
}

async function unpack(staging: string, folder: string): Promise<void> {
  print("Unpacking the packed Chromium (once) ...");
  // The package unpacks into the system's temporary folder, where a half-written binary of another process could
  // be taken for a whole one. A process with a temporary folder of its own cannot meet that.
  const script =
    'import("@sparticuz/chromium").then((m) => m.default.executablePath()).catch((e) => { console.error(e); process.exit(1); });';
  await promisify(execFile)(process.execPath, ["--eval", script], {
    cwd: repositoryFolder,
    // The second variable makes the package unpack the libraries that its usual machines lack, too.
    env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  writeFileSync(join(staging, "glossator-fonts.conf"), fontsConfiguration(folder));
}

/** The machine's fonts, and the package's own for a machine that has none. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;
}
