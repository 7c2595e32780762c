import type { CodebookChange } from "../codebook/edit";
import { type Codebook, codesOf, documentCodesOf, isWithin } from "../codebook/model";
import { groupBy } from "../groupBy";
import type { Incoming, IncomingItem } from "./model";

/** What a codebook begins with. */
export const emptyCodebook = 'format: "glossator-codebook/1"\n';

/** What a file says of codes, and where it uses them. */
export type IncomingCodes = Pick<Incoming, "codes" | "items">;

/** What each codebook gets of a file's codes, by its path or address; under undefined what texts use that no codebook governs. */
export type CodesByCodebook = ReadonlyMap<string | undefined, IncomingCodes>;

/**
 * Parts the codes of a file among the codebooks that govern its texts: each gets what its own texts use, and what no text uses.
 * Cost: codes times codes in use, for each codebook.
 *
 * @param governing The codebook of a text, by the path that the file gives it; undefined where none governs it. A text that is not
 *   here is not in it, and counts for nothing.
 * @param otherwise The codebook that gets everything where none of the texts is here.
 */
export function codesByCodebook(
  incoming: IncomingCodes,
  governing: ReadonlyMap<string, string | undefined>,
  otherwise: string | undefined,
): CodesByCodebook {
  const here = incoming.items.filter(({ text }) => governing.has(text));
  if (here.length === 0) return new Map([[otherwise, incoming]]);
  const used = usedIn(here);
  const byCodebook = [...groupBy(here, ({ text }) => governing.get(text))];
  return new Map(
    byCodebook.map(([codebook, items]) => {
      const own = usedIn(items);
      const codes = (incoming.codes ?? []).filter(({ code }) => isUsed(own, code) || !isUsed(used, code));
      return [codebook, { codes, items }];
    }),
  );
}

/** How many definitions no codebook gets. */
export function definitionsLeft(shares: CodesByCodebook): number {
  const kept = new Set<string>();
  for (const [codebook, { codes = [] }] of shares)
    if (codebook !== undefined) for (const { code } of codes) kept.add(code);
  const { codes: left = [] } = shares.get(undefined) ?? {};
  return left.filter(({ code, definition }) => definition !== undefined && !kept.has(code)).length;
}

/**
 * Adds the codes of a file that a codebook does not have; what it says of those it has stays as it is. Codes that the file gives to
 * whole texts only are such here, too. Cost: codes times codes in use.
 */
export function newCodes(
  codebook: Codebook,
  { codes = [], items }: IncomingCodes,
): readonly CodebookChange[] {
  const there = new Set([...codesOf(codebook), ...documentCodesOf(codebook)].map(({ path }) => path));
  const { ofTexts, ofPassages } = usedIn(items);
  const changes: CodebookChange[] = [];
  for (const { code, ...fields } of codes) {
    if (there.has(code)) continue;
    there.add(code);
    const level = isAmong(ofTexts, code) && !isAmong(ofPassages, code) ? "document" : "passage";
    changes.push({ kind: "add", level, code, fields });
  }
  return changes;
}

interface Used {
  readonly ofTexts: ReadonlySet<string>;
  readonly ofPassages: ReadonlySet<string>;
}

function usedIn(items: readonly IncomingItem[]): Used {
  return {
    ofTexts: new Set(items.flatMap((item) => (item.kind === "document" ? (item.facts.codes ?? []) : []))),
    ofPassages: new Set(
      items.flatMap((item) => (item.kind === "passage" ? (item.annotation.code ?? []) : [])),
    ),
  };
}

function isUsed({ ofTexts, ofPassages }: Used, code: string): boolean {
  return isAmong(ofTexts, code) || isAmong(ofPassages, code);
}

/** Whether a code or one below it is among those in use. */
function isAmong(used: ReadonlySet<string>, code: string): boolean {
  return used.has(code) || [...used].some((one) => isWithin(one, code));
}
