import type { CodebookChange } from "../codebook/edit";
import { type Codebook, codesOf, documentCodesOf, isWithin } from "../codebook/model";
import type { Incoming } from "./model";

/** How many definitions a file brings, which need a codebook to be kept in. */
export function definitionsIn({ codes = [] }: Pick<Incoming, "codes">): number {
  return codes.filter(({ definition }) => definition !== undefined).length;
}

/** What a codebook begins with. */
export const emptyCodebook = 'format: "glossator-codebook/1"\n';

/**
 * Adds the codes of a file that a codebook does not have; what it says of those it has stays as it is. Codes that the file gives to
 * whole texts only are such here, too. Cost: codes times codes in use.
 */
export function newCodes(
  codebook: Codebook,
  { codes = [], items }: Pick<Incoming, "codes" | "items">,
): readonly CodebookChange[] {
  const there = new Set([...codesOf(codebook), ...documentCodesOf(codebook)].map(({ path }) => path));
  const ofTexts = new Set(
    items.flatMap((item) => (item.kind === "document" ? (item.facts.codes ?? []) : [])),
  );
  const ofPassages = new Set(
    items.flatMap((item) => (item.kind === "passage" ? (item.annotation.code ?? []) : [])),
  );
  const isUsed = (among: ReadonlySet<string>, code: string) => [...among].some((one) => isWithin(one, code));
  const changes: CodebookChange[] = [];
  for (const { code, ...fields } of codes) {
    if (there.has(code)) continue;
    there.add(code);
    const level = isUsed(ofTexts, code) && !isUsed(ofPassages, code) ? "document" : "passage";
    changes.push({ kind: "add", level, code, fields });
  }
  return changes;
}
