import { codebookFileNames } from "../core/codebook/model";
import type { Io } from "./io";
import { readText, type TextFile } from "./texts";

/** The nearest codebook above a text; undefined when there is none or it cannot be read. */
export async function codebookFileFor(io: Io, document: string): Promise<TextFile | undefined> {
  const parts = document.split("/").slice(0, -1);
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const folder = parts.slice(0, depth).join("/");
    if (depth > 0 && folder === "") break;
    const inside = await io.list(folder === "" ? "." : folder);
    const name = codebookFileNames.find((one) => inside.includes(one));
    if (name === undefined) continue;
    const file = await readText(io, folder === "" ? name : `${folder}/${name}`);
    return "text" in file ? file : undefined;
  }
  return undefined;
}
