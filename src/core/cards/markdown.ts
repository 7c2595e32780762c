/**
 * Hover cards as Markdown.
 *
 * Everything that comes from a glossary or a text is untrusted: it is escaped, links are http(s) only, and there are no
 * images and no HTML, so a shared glossary can neither run a command nor fetch a picture.
 */

import type { Relation } from "../glossary/model";
import { type Sentence, said } from "../sentence";
import type { Card } from "./card";
import { factsOf, statusLine } from "./facts";
import { type CardLanguage, english } from "./language";

export interface CardContext {
  /** Why this sense comes first; shown when there are several. */
  readonly reason?: string;
  /** "12 here, 340 in this folder". */
  readonly counts?: string;
  /** Name of another entry, for see-also lines. */
  readonly nameOf?: (id: string) => string | undefined;
  /** Link target of another entry or of an action; undefined leaves plain text. */
  readonly linkTo?: (id: string) => string | undefined;
  /** English where nothing is said. */
  readonly language?: CardLanguage;
}

const languageNames: Readonly<Record<string, Sentence>> = {
  fr: said`French`,
  es: said`Spanish`,
  ru: said`Russian`,
  zh: said`Chinese`,
  ar: said`Arabic`,
};

/** The whole card of one sense. */
export function fullCard(card: Card, context: CardContext = {}): string {
  const { language = english } = context;
  const facts = factsOf(card, context.nameOf, language).map(({ label, text }) =>
    language.say(said`${label}: ${escapeMarkdown(text)}`),
  );
  const names = Object.entries(languageNames).flatMap(([tag, name]) => {
    const here = card.names[tag];
    return here === undefined ? [] : [language.say(said`${name}: ${escapeMarkdown(here)}`)];
  });
  return joinBlocks([
    heading(card),
    escapeMarkdown(card.gloss),
    bullets([`**${escapeMarkdown(statusLine(card, language))}**`, ...facts]),
    card.note === null ? "" : language.say(said`Note: ${escapeMarkdown(card.note)}`),
    bullets(names),
    seeAlso(card, context),
    sources(card, language),
    escapeMarkdown(context.counts ?? ""),
  ]);
}

/** Full name, one sentence, status and the first source. */
export function shortCard(card: Card, context: CardContext = {}): string {
  return joinBlocks([
    heading(card),
    escapeMarkdown(card.gloss),
    context.reason === undefined ? "" : `_${escapeMarkdown(context.reason)}_`,
    [
      escapeMarkdown(statusLine(card, context.language)),
      ...card.sources.slice(0, 1).map((source) => link(source.title, source.url)),
    ].join(" · "),
  ]);
}

/** One card for a term: the only sense in full, or every sense in short, likeliest first. */
export function termCard(
  term: string,
  senses: readonly { readonly card: Card; readonly reason?: string }[],
  context: CardContext,
): string {
  const [first, ...others] = senses;
  if (first === undefined) return "";
  if (others.length === 0) return fullCard(first.card, context);
  const { language = english } = context;
  const intro = language.say(
    said`“${escapeMarkdown(term)}” can mean ${senses.length} things; the likeliest here comes first.`,
  );
  const cards = senses.map((sense, index) => {
    const reason = sense.reason ?? (index === 0 ? language.say(said`Likeliest in this text.`) : undefined);
    return shortCard(sense.card, { language, ...(reason === undefined ? {} : { reason }) });
  });
  return joinBlocks([intro, ...cards.flatMap((card) => ["---", card]), escapeMarkdown(context.counts ?? "")]);
}

function heading(card: Card): string {
  const acronyms =
    card.acronyms.length === 0 ? "" : ` (${card.acronyms.slice(0, 3).map(escapeMarkdown).join(", ")})`;
  return `**${escapeMarkdown(card.name)}**${acronyms}`;
}

/** "Part of the CTBT; reviews the NPT; see also IAEA, CD": at most six entries, each once. */
function seeAlso(card: Card, context: CardContext): string {
  const { language = english } = context;
  const shown = new Set<string>([card.id]);
  const named = (id: string): readonly string[] => {
    const name = context.nameOf?.(id);
    if (name === undefined || shown.has(id) || shown.size > 6) return [];
    shown.add(id);
    const target = context.linkTo?.(id);
    return [target === undefined ? escapeMarkdown(name) : link(name, target)];
  };
  const related = card.relations.flatMap(({ type, target }) =>
    named(target).map((name) => language.say(relationWords(type, name))),
  );
  const others = card.seeAlso.flatMap(named).join(", ");
  const text = [...related, ...(others === "" ? [] : [language.say(said`see also ${others}`)])].join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function relationWords(type: Relation["type"], name: string): Sentence {
  switch (type) {
    case "amends":
      return said`amends ${name}`;
    case "amended-by":
      return said`amended by ${name}`;
    case "succeeds":
      return said`succeeds ${name}`;
    case "succeeded-by":
      return said`succeeded by ${name}`;
    case "implements":
      return said`implements ${name}`;
    case "implemented-by":
      return said`implemented by ${name}`;
    case "part-of":
      return said`part of ${name}`;
    case "reviews":
      return said`reviews ${name}`;
    case "member-of":
      return said`member of ${name}`;
  }
}

function sources(card: Card, { say }: CardLanguage): string {
  const links = card.sources.map((source) => link(source.title, source.url)).join("; ");
  return say(card.sources.length === 1 ? said`Source: ${links}` : said`Sources: ${links}`);
}

function link(title: string, url: string): string {
  const target = linkTarget(url);
  return target === undefined ? escapeMarkdown(title) : `[${escapeMarkdown(title)}](${target})`;
}

/**
 * An address as Markdown takes it: what could end the link or begin other markup is percent-encoded. Undefined for all but
 * web addresses and our own entries; those stay text.
 */
function linkTarget(url: string): string | undefined {
  if (!/^(?:https?:\/\/|glossator:)[^\s\p{Cc}\p{Cs}]+$/u.test(url)) return undefined;
  return url
    .replace(/[()<>[\]{}"`\\^|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("&", "&amp;");
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function joinBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}

/**
 * Text as Markdown that shows exactly that text on one line: what Markdown, HTML, autolinks or VS Code's `$(icon)` syntax
 * would read as markup is escaped with a backslash, or written as a character reference where a backslash would not stop an
 * autolink. White space and control characters become single spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replace(markup, (mark) => (/[&<>:@$.]/.test(mark) ? `&#${mark.charCodeAt(0)};` : `\\${mark}`));
}

/** One pass, so that nothing that is written in place of a mark is escaped again. */
const markup = /[&<>:@$\\`*_[\]|~#!]|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi;
