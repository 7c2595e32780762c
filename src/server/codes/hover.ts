import type { Hover } from "vscode-languageserver";
import { type CodeCounts, codeCard, unknownCodeCard } from "../../core/cards/codeCard";
import type { CardLanguage } from "../../core/cards/language";
import type { CodebookIndex } from "../../core/codebook/coding";
import { replacementOf } from "../../core/codebook/model";
import { outdatedCodings } from "../../core/codebook/outdated";
import { toRange } from "../lsp/ranges";
import type { Server } from "../model";
import { shownScope } from "./blindScope";
import { type CodeAt, codeAt } from "./codeAt";
import type { CodeScope } from "./codeFiles";

/** The card of the code at a position of a codebook or a sidecar; undefined elsewhere. */
export async function codeHover(
  server: Server,
  uri: string,
  position: { readonly line: number; readonly character: number },
): Promise<Hover | undefined> {
  const at = await codeAt(server, uri, position);
  if (at === undefined) return undefined;
  const scope = await shownScope(server, uri);
  const value = cardText(at, scope, server.language);
  return { contents: { kind: "markdown", value }, range: toRange(at.lines, at.start, at.end) };
}

function cardText({ code, level }: CodeAt, scope: CodeScope, language: CardLanguage): string {
  const index = scope.codebook?.index;
  const counts = countsOf(scope, code, level, index);
  const known = index?.[level].get(code);
  if (known === undefined || index === undefined)
    return unknownCodeCard(code, counts, index !== undefined, language);
  return codeCard(known, { counts, replacement: replacementOf(index.codebook, level, code), language });
}

function countsOf(
  { sidecars }: CodeScope,
  code: string,
  level: CodeAt["level"],
  index: CodebookIndex | undefined,
): CodeCounts {
  const files = sidecars.map(({ uses }) => uses.filter((use) => use.code === code && use.level === level));
  const uses = files.flat();
  const coded = uses.flatMap(({ annotation }) => (annotation === undefined ? [] : [{ annotation }]));
  return {
    uses: uses.length,
    files: files.filter((one) => one.length > 0).length,
    outdated: index === undefined ? 0 : outdatedCodings(index.codebook, coded).length,
  };
}
