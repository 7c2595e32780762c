/** The built-in glossary in bundles for Node: one packed file beside them, in the place of `builtinData`. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BuiltinData } from "../core/glossary/builtinData";
import { lineFinder, linesOf } from "../core/mentions/packed";

let pack: Uint8Array | undefined;

function read(): Uint8Array {
  // The bundler writes where the file lies, seen from the bundle.
  pack ??= readFileSync(join(__dirname, process.env["GLOSSATOR_GLOSSARY"] ?? ""));
  return pack;
}

let find: ReturnType<typeof lineFinder> | undefined;

function line(id: string): string | undefined {
  find ??= lineFinder(read());
  return find(id);
}

export const builtinData: BuiltinData = { lines: () => linesOf(read()), line, pack: read };
