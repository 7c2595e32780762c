import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./engine";

/** Policy texts in a folder of the repository and the folders in it, by path from there. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(root, folder, name), "utf8")]));
}

/** The samples that the product opens with. */
export const samples: ReadonlyMap<string, string> = textsIn(join("test", "samples"));
