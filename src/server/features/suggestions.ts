import type { CodebookIndex } from "../../core/codebook/coding";
import type { Finder } from "../../core/mentions/finder";
import { comparableKey } from "../../core/suggestions/comparableWords";
import { entityNamedBy } from "../../core/suggestions/entity";
import { experienceOf } from "../../core/suggestions/experience";
import type { CodingMemory, EarlierCoding, NamedPlace } from "../../core/suggestions/model";
import { proposeCodes } from "../../core/suggestions/propose";
import { reasonFor } from "../../core/suggestions/reason";
import * as messages from "../../protocol/messages";
import { EarlierCodings, isOwnFile } from "../codes/earlierCodings";
import type { Server } from "../model";

/** Codes for passages of a text, from what its coder coded before under the same codebook. */
export function registerSuggestions(server: Server): void {
  const { connection, guard, documents, workspace, codes, runtime } = server;
  const earlier = new EarlierCodings();
  connection.onRequest(messages.suggestCodes, (params: messages.SuggestCodesParams, token) =>
    guard<messages.SuggestCodesResult>(token, null, "suggestions", async () => {
      const document = documents.get(params.uri);
      if (document?.version !== params.version) return null;
      const finder = await workspace.finder();
      const { text, analysis } = await workspace.analyse(document);
      const { sidecars, codebook } = await codes.scope(params.uri);
      const codings = params.own.flatMap((one) => ownCoding(one, text, analysis.mentions, finder));
      const refusals = [...params.refused];
      for (const [index, file] of sidecars.entries()) {
        if (file.uri === params.sidecar || !isOwnFile(file.uri, params.coder)) continue;
        const memory = earlier.of(file, finder);
        codings.push(...memory.codings);
        refusals.push(...memory.refusals);
        if (index % 16 === 15) await runtime.yieldToMessages();
        if (token.isCancellationRequested) return null;
      }
      if (document.version !== params.version) return null;
      return suggested(params, text, analysis.mentions, { codings, refusals }, codebook?.index);
    }),
  );

  /** An annotation of the text itself, whose words may name what only this text makes clear. */
  function ownCoding(
    { code, quote, mentions, ranges }: messages.OwnCoding,
    text: string,
    named: readonly NamedPlace[],
    finder: Finder,
  ): readonly EarlierCoding[] {
    if (quote === null) return [];
    const [range, ...more] = ranges;
    const here = range === undefined || more.length > 0 ? undefined : entityNamedBy(text, range, named);
    return here === undefined
      ? [earlier.coding({ code, quote, mentions }, finder)]
      : [{ code, words: comparableKey(quote), entity: here }];
  }
}

function suggested(
  { coder, own, refused }: messages.SuggestCodesParams,
  text: string,
  mentions: readonly NamedPlace[],
  memory: CodingMemory,
  index: CodebookIndex | undefined,
): readonly messages.SuggestedCode[] {
  const isOffered = (code: string) => {
    const known = index?.passage.get(code);
    return index === undefined || (known !== undefined && known.retired !== true);
  };
  const experience = experienceOf(memory, isOffered);
  return proposeCodes({ text, mentions, taken: own, refused }, experience).map((one) => {
    const name = mentions.find(({ entity }) => entity !== undefined && entity === one.entity)?.name;
    const words = text.slice(one.start, one.end);
    return { ...one, reason: reasonFor(one, { words, name, isOwn: coder !== null }) };
  });
}
