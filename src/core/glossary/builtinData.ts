import { builtinEntries } from "./builtin.generated";

export interface BuiltinData {
  /** Each entry as JSON, sorted by id. */
  readonly lines: () => readonly string[];
  /** The entry with an id, as JSON. */
  readonly line: (id: string) => string | undefined;
  /** The same in one file, with the names compiled (`readPack`); undefined where there is none. */
  readonly pack: () => Uint8Array | undefined;
}

/**
 * Where the built-in entries come from. Bundles have another module in this one's place, which brings them packed (esbuild.js),
 * so that they are shipped once and nothing is read or compiled before a text asks for it.
 */
export const builtinData: BuiltinData = {
  lines: () => builtinEntries,
  line: (id) => builtinEntries.find((line) => line.startsWith(`{"id":${JSON.stringify(id)},`)),
  pack: () => undefined,
};
