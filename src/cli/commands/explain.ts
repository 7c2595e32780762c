import { type Card, cardOf } from "../../core/cards/card";
import type { NameOf } from "../../core/cards/facts";
import { termCard } from "../../core/cards/markdown";
import { textCard } from "../../core/cards/text";
import { nameText } from "../../core/glossary/combine";
import type { Entry, Glossary, LocalNames } from "../../core/glossary/model";
import type { Finder } from "../../core/mentions/finder";
import type { TextAnalysis } from "../../core/mentions/model";
import { sentenceText } from "../../core/sentence";
import { loadGlossary } from "../glossaries";
import { type ExitCode, type Io, UsageError } from "../io";
import { readText } from "../texts";

export interface ExplainOptions {
  readonly format: "text" | "markdown" | "json";
  /** A text whose own definitions and context count. */
  readonly in: string | undefined;
  readonly glossary: readonly string[];
}

interface Sense {
  readonly card: Card;
  readonly reason?: string;
}

/** Prints the card of each term. Exit code 1 when a term is unknown. */
export async function explain(io: Io, terms: readonly string[], options: ExplainOptions): Promise<ExitCode> {
  const loaded = await loadGlossary(io, options.glossary);
  const { finder } = loaded;
  const glossary = loaded.glossary();
  const context = options.in === undefined ? undefined : await analyse(io, finder, options.in);
  const names = new Map(glossary.entries.map(({ id, name }) => [id, name]));
  const nameOf: NameOf = (id) => names.get(id);
  const answers: unknown[] = [];
  let unknown = false;
  let isFirst = true;
  for (const term of terms) {
    const senses = sensesOf(term, finder, glossary, context);
    const definition = context?.analysis.definitions.find(({ short }) => short === term);
    if (senses.length === 0 && definition === undefined) {
      unknown = true;
      io.err(
        `“${term}”: no glossary entry; add it to glossary.yaml, or name a text that defines it with --in\n`,
      );
    }
    if (options.format === "json")
      answers.push(...senses.map(({ card, reason }) => ({ ...card, reason: reason ?? null })));
    else {
      const cards = print(term, senses, definition?.long, options.format, nameOf);
      // An empty line between the cards of two terms.
      if (cards !== "") await io.out(isFirst ? cards : `\n${cards}`);
      isFirst = isFirst && cards === "";
    }
  }
  if (options.format === "json") await io.out(`${JSON.stringify(answers, undefined, 2)}\n`);
  return unknown ? 1 : 0;
}

async function analyse(
  io: Io,
  finder: Finder,
  path: string,
): Promise<{ text: string; analysis: TextAnalysis }> {
  const file = await readText(io, path);
  if ("failure" in file) throw new UsageError(`${file.where}: ${file.failure}`);
  return { text: file.text, analysis: finder.analyse(file.text) };
}

/** Senses in the order of the text they stand in, if there is one; else of the term by itself. */
function sensesOf(
  term: string,
  finder: Finder,
  { entries }: Glossary,
  context: { text: string; analysis: TextAnalysis } | undefined,
): readonly Sense[] {
  const card = (id: string, reason: string | undefined): readonly Sense[] => {
    const entry = entries.find((one) => one.id === id);
    return entry === undefined ? [] : [{ card: cardOf(entry), ...(reason === undefined ? {} : { reason }) }];
  };
  // A text says "the Treaty" where its mention is the bare word.
  const bare = term.trim().replace(/^the\s+/i, "");
  const seen = context?.analysis.mentions.find(({ start, end }) =>
    [term, bare].includes(context.text.slice(start, end)),
  );
  if (seen?.senses !== undefined)
    return seen.senses.flatMap(({ entity, reason }) => card(entity, sentenceText(reason)));
  if (seen?.entity !== undefined) return card(seen.entity, `As used in this text.`);
  const byId = entries.some(({ id }) => id === term) ? [term] : [];
  const asWritten = finder.senses(term);
  const listed = [
    ...byId,
    ...(asWritten.length > 0 ? asWritten : finder.senses(bare)),
    ...conceptsNamed(bare, entries),
  ];
  const read = listed.length > 0 ? listed : readWhole(bare, finder);
  const ids = read.length > 0 ? read : readPlainer(bare, finder, entries);
  const usual = "The usual sense; a text named with --in may mean another.";
  return [...new Set(ids)].flatMap((id, at, all) => card(id, at === 0 && all.length > 1 ? usual : undefined));
}

/**
 * The entity of a term that no entry lists, but that is a mention from beginning to end: "UNSCR 1540", "S/RES/2231 (2015)". Read
 * in a text about policy, because whoever asks means that: elsewhere "resolution 7" is a company's as well.
 */
function readWhole(term: string, finder: Finder): readonly string[] {
  const text = `${term}\n\nThe Security Council, the Chemical Weapons Convention and the Arms Trade Treaty.`;
  const whole = finder.find(text).find(({ start, end }) => start === 0 && end === term.length);
  return whole?.entity === undefined ? [] : [whole.entity];
}

/** Ids of concepts with this name in any language. No text is searched for such names, but they can be asked for. */
function conceptsNamed(term: string, entries: readonly Entry[]): readonly string[] {
  const asked = spelledAlike(term);
  const isAsked = (name: string): boolean => spelledAlike(name) === asked;
  return entries
    .filter(({ kind, subtype }) => kind === "concept" || subtype === "class")
    .filter((entry) =>
      [entry, ...Object.values(entry.names ?? {})].some((local) => namesOf(local).some(isAsked)),
    )
    .map(({ id }) => id);
}

function namesOf({ name, aliases = [] }: LocalNames): readonly string[] {
  return [...(name === undefined ? [] : [name]), ...aliases.map(nameText)];
}

/** A name without what writers differ in: case, hyphens, British and American spelling, singular and plural. */
function spelledAlike(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s–-]+/g, "")
    .replace(/defence/g, "defense")
    .replace(/is(ation|ed|ing)/g, "iz$1")
    .replace(/s$/, "");
}

/**
 * The entities of a term without a short form in brackets or a year: "Arms Trade Treaty (ATT)", "INF Treaty of 1987".
 * A year has to be one of the entity's own: the Geneva Protocol of 1924 is not that of 1925.
 */
function readPlainer(term: string, finder: Finder, entries: readonly Entry[]): readonly string[] {
  const named = term.replace(/\s*\(\p{L}[\p{L}\s./-]*\)$/u, "");
  const name = named.replace(/^\d{4}\s+|\s*\(\d{4}\)$|\s+(?:of\s+)?\d{4}$/u, "");
  const year = /\d{4}/u.exec(named.replace(name, ""))?.[0];
  const isOfYear = (id: string): boolean => {
    const dates = Object.values(entries.find((entry) => entry.id === id)?.dates ?? {});
    return year === undefined || dates.some((date) => date.startsWith(year));
  };
  return name === term ? [] : finder.senses(name).filter(isOfYear);
}

function print(
  term: string,
  senses: readonly Sense[],
  definition: string | undefined,
  format: "text" | "markdown",
  nameOf: NameOf,
): string {
  const defined = definition === undefined ? "" : `${term}: ${definition} (as the text itself defines it)\n`;
  if (senses.length === 0) return defined;
  if (format === "markdown") return `${defined}${termCard(term, senses, { nameOf })}\n`;
  return [defined, ...senses.map(({ card, reason }) => textCard(card, reason, nameOf))]
    .filter((part) => part !== "")
    .join("\n");
}
