import type { CodebookIndex } from "../../core/codebook/coding";
import type { Finder } from "../../core/mentions/finder";
import { inSlices, type Steps } from "../../core/steps";
import { entityNamedBy } from "../../core/suggestions/entity";
import { experienceOf } from "../../core/suggestions/experience";
import type { CodingMemory, EarlierCoding, NamedPlace } from "../../core/suggestions/model";
import { proposeCodes } from "../../core/suggestions/propose";
import { reasonFor } from "../../core/suggestions/reason";
import * as messages from "../../protocol/messages";
import type { CodedFile } from "../codes/codeFiles";
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
      // What the text itself says, the client has told.
      const isWanted = (uri: string) => uri !== params.sidecar && isOwnFile(uri, params.coder);
      const { sidecars, codebook } = await codes.scope(params.uri, { isWanted });
      const isWorthless = () => token.isCancellationRequested || document.version !== params.version;
      const { mentions } = analysis;
      const steps = memoryOf(params, { text, mentions, sidecars, finder, earlier, isWorthless });
      const memory = await inSlices(steps, runtime.yieldToMessages);
      if (memory === undefined || isWorthless()) return null;
      return suggested(params, text, mentions, memory, codebook?.index);
    }),
  );
}

/** What a coder's memory is gathered from. */
interface Sources {
  readonly text: string;
  readonly mentions: readonly NamedPlace[];
  readonly sidecars: readonly CodedFile[];
  readonly finder: Finder;
  readonly earlier: EarlierCodings;
  /** Whether the answer is of no use any more. */
  readonly isWorthless: () => boolean;
}

/** All that the coder has done; undefined when nobody wants to know any more. */
function* memoryOf(
  { own, refused }: messages.SuggestCodesParams,
  sources: Sources,
): Steps<CodingMemory | undefined> {
  const { sidecars, finder, earlier, isWorthless } = sources;
  const [codings, refusals] = [[] as EarlierCoding[], [...refused]];
  for (const one of own) {
    yield;
    codings.push(...ownCoding(one, sources));
  }
  for (const file of sidecars) {
    if (isWorthless()) return undefined;
    const memory = yield* earlier.of(file, finder);
    codings.push(...memory.codings);
    refusals.push(...memory.refusals);
  }
  return { codings, refusals };
}

/** An annotation of the text itself, whose words may name what only this text makes clear. */
function ownCoding(
  { code, quote, mentions, ranges }: messages.OwnCoding,
  { text, mentions: named, finder, earlier }: Sources,
): readonly EarlierCoding[] {
  if (quote === null) return [];
  const [range, ...more] = ranges;
  const here = range === undefined || more.length > 0 ? undefined : entityNamedBy(text, range, named);
  return here === undefined
    ? [earlier.coding({ code, quote, mentions }, finder)]
    : [{ code, words: earlier.wordsOf(quote), entity: here }];
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
