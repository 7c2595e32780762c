import { isDrifted } from "../anchor/drift";
import { coderOf } from "../sidecar/coder";
import type { Annotation, AttributeValue } from "../sidecar/model";
import { quoteOf } from "../sidecar/quote";
import { foldText } from "../text/fold";
import type { Comparison, SearchKey, SearchQuery, SearchSubject, SearchTerm } from "./model";

/**
 * Whether an annotation is what a query asks for: all its conditions hold. Capital and small letters, forms of quotation marks,
 * hyphens and white space do not count; `*` stands for anything. Where nobody has looked how an annotation stands, no state holds,
 * so that `-state:lost` finds it. Cost: linear in the record.
 */
export function matchesQuery({ terms }: SearchQuery, subject: SearchSubject): boolean {
  return terms.every((term) => holds(term, subject) !== term.isNegated);
}

function holds(term: SearchTerm, subject: SearchSubject): boolean {
  switch (term.kind) {
    case "words": {
      const { annotation } = subject;
      const where = [
        annotation.code ?? "",
        annotation.note ?? "",
        ...repliesOf(annotation),
        quoteOf(annotation),
      ];
      return where.some((text) => contains(text, term.words));
    }
    case "key":
      return term.values.some((value) => keyTests[term.key](subject, value));
    case "attribute":
      return Object.entries(subject.annotation.attributes ?? {}).some(
        ([name, value]) => folded(name) === term.name && attributeHolds(value, term.comparison, term.values),
      );
  }
}

type KeyTest = (subject: SearchSubject, value: string) => boolean;

const keyTests: Readonly<Record<SearchKey, KeyTest>> = {
  code: ({ annotation: { code } }, value) => code !== undefined && isCode(code, value),
  by: (subject, value) => isLike(coderOf(subject) ?? "", value),
  entity: ({ annotation: { mentions = [] } }, value) => mentions.some((id) => isLike(id, value)),
  text: ({ annotation }, value) => contains(quoteOf(annotation), value),
  note: ({ annotation }, value) => contains(annotation.note ?? "", value),
  reply: ({ annotation }, value) => repliesOf(annotation).some((text) => contains(text, value)),
  has: (subject, value) => hasOne(subject, value),
  state: ({ state }, value) =>
    state !== undefined && (value === "drifted" ? isDrifted(state) : state === value),
  file: ({ file = "" }, value) => isPath(file, value),
  origin: ({ annotation: { origin = "human" } }, value) => isLike(origin, value),
  at: ({ annotation: { at = "" } }, value) => isLike(at, value),
  id: ({ annotation: { id } }, value) => isLike(id, value),
};

function hasOne(subject: SearchSubject, what: string): boolean {
  const { annotation } = subject;
  switch (what) {
    case "attribute":
      return Object.keys(annotation.attributes ?? {}).length > 0;
    case "code":
      return annotation.code !== undefined;
    case "coder":
      return coderOf(subject) !== undefined;
    case "entity":
      return (annotation.mentions ?? []).length > 0;
    case "note":
      return (annotation.note ?? "") !== "";
    case "relation":
      return (annotation.relations ?? []).length > 0;
    default:
      return (annotation.replies ?? []).length > 0;
  }
}

function attributeHolds(value: AttributeValue, comparison: Comparison, wanted: readonly string[]): boolean {
  const own = (typeof value === "object" ? value : [String(value)]).map(folded).map(truthOf);
  const some = (test: (one: string, other: string) => boolean) =>
    own.some((one) => wanted.some((other) => test(one, truthOf(other))));
  if (comparison === "=") return some(isLike);
  if (comparison === "!=") return !some(isLike);
  return some((one, other) => compares(one, comparison, other));
}

/** People write yes and no for what files call true and false. */
function truthOf(value: string): string {
  return value === "yes" ? "true" : value === "no" ? "false" : value;
}

/** Numbers as numbers, anything else (dates) by its signs. */
function compares(one: string, comparison: Comparison, other: string): boolean {
  const [a, b] = [Number(one), Number(other)];
  const order = Number.isNaN(a) || Number.isNaN(b) ? (one < other ? -1 : one > other ? 1 : 0) : a - b;
  if (comparison === "<") return order < 0;
  if (comparison === "<=") return order <= 0;
  return comparison === ">" ? order > 0 : order >= 0;
}

function repliesOf({ replies = [] }: Annotation): readonly string[] {
  return replies.map(({ text }) => text);
}

/** `a/*` is the code `a` and everything below it. */
function isCode(code: string, pattern: string): boolean {
  return isLike(code, pattern) || (pattern.endsWith("/*") && isLike(code, pattern.slice(0, -2)));
}

/** The pattern stands for the whole path or its last parts, or for a folder in it. */
function isPath(path: string, pattern: string): boolean {
  const parts = path.split("/");
  return parts.some((_, index) => {
    const rest = parts.slice(index).join("/");
    return isLike(rest, pattern) || isLike(rest, `${pattern}/*`);
  });
}

function isLike(text: string, pattern: string): boolean {
  return fits(folded(text), pattern.split("*"), true);
}

function contains(text: string, pattern: string): boolean {
  return fits(folded(text), pattern.split("*"), false);
}

/** Whether pieces follow each other in a text, whatever lies between them. Cost: linear. */
function fits(text: string, pieces: readonly string[], isWhole: boolean): boolean {
  const [first = "", ...others] = pieces;
  if (isWhole && others.length === 0) return text === first;
  const start = isWhole ? (text.startsWith(first) ? 0 : -1) : text.indexOf(first);
  if (start === -1) return false;
  let at = start + first.length;
  for (const [index, piece] of others.entries()) {
    if (isWhole && index === others.length - 1)
      return text.length - piece.length >= at && text.endsWith(piece);
    const next = text.indexOf(piece, at);
    if (next === -1) return false;
    at = next + piece.length;
  }
  return true;
}

function folded(text: string): string {
  return foldText(text, { caseless: true }).folded;
}
