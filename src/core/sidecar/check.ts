/**
 * The rules of `sidecar.schema.json` as a fast check of every record, with remedies in plain words. Tests hold it to the schema's
 * own verdicts. One rule no JSON Schema can say: a span does not end before it starts.
 */

import { type Sentence, said } from "../sentence";
import { booleanOf, isValueList, isValueMap, numberOf, type Value, type ValueMap } from "../yaml/value";
import type { SidecarProblemCode } from "./problems";

export interface Violation {
  /** Keys and positions from the record, or from the top of the file, to the offending value. */
  readonly path: readonly (string | number)[];
  readonly code: SidecarProblemCode;
  readonly message: Sentence;
}

/** What is wrong with a value; paths begin at it. Thousands of records are checked at a time, so a good value costs no new object. */
type Check = (value: Value) => readonly Violation[];
type Checks = ReadonlyMap<string, Check>;

const nothingWrong: readonly Violation[] = [];

/** What is wrong with one record; empty for a good one. */
export function checkRecord(value: Value): readonly Violation[] {
  if (!isValueMap(value))
    return [
      bad(
        "sidecar.bad-field",
        said`An annotation is a set of keys such as id, code and quote; this is none.`,
      ),
    ];
  const violations = checkFields(value, annotationChecks);
  if (!value.has("id")) violations.push(bad("sidecar.missing-id", idAdvice));
  if (!value.has("quote") && !value.has("segments"))
    violations.push(bad("sidecar.missing-quote", quoteAdvice));
  return violations;
}

/** What is wrong with the keys around the list of annotations. */
export function checkTop(top: ValueMap): readonly Violation[] {
  const violations = checkFields(top, topChecks);
  if (!top.has("format")) violations.push(bad("sidecar.format", formatAdvice));
  return violations;
}

function checkFields(map: ValueMap, checks: Checks): Violation[] {
  const violations: Violation[] = [];
  for (const [key, check] of checks) {
    const value = map.get(key);
    if (value !== undefined) for (const one of check(value)) violations.push(below(key, one));
  }
  return violations;
}

/** A violation as seen from one level further out. */
function below(step: string | number, { path, code, message }: Violation): Violation {
  return { path: [step, ...path], code, message };
}

function checksOf(checks: Readonly<Record<string, Check>>): Checks {
  return new Map(Object.entries(checks));
}

const formatAdvice = said`The first line of a sidecar says \`format: "glossator/1"\`.`;
const idAdvice = said`This annotation has no id, so it cannot be shown; give it one of letters, digits, hyphens and underscores.`;
const quoteAdvice = said`This annotation has no quote, so it cannot be shown; put the annotated words into \`quote\`.`;
const spanAdvice = said`\`span\` is two whole numbers, start and end: [4021, 4038].`;

function bad(code: SidecarProblemCode, message: Sentence): Violation {
  return { path: [], code, message };
}

function text(advice: Sentence, pattern = /^/): Check {
  return (value) =>
    typeof value === "string" && pattern.test(value) ? nothingWrong : [bad("sidecar.bad-field", advice)];
}

function time(key: string): Check {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
  return text(said`\`${key}\` is a time in quotes, such as "2026-11-23T10:15:00Z".`, pattern);
}

function oneOf(words: readonly string[], advice: Sentence): Check {
  return (value) =>
    typeof value === "string" && words.includes(value) ? nothingWrong : [bad("sidecar.bad-field", advice)];
}

function listOf(check: Check, advice: Sentence, least = 0): Check {
  return (value) =>
    isValueList(value) && value.length >= least
      ? value.flatMap((item, index) => check(item).map((one) => below(index, one)))
      : [bad("sidecar.bad-field", advice)];
}

function mapOf(
  fields: Readonly<Record<string, Check>>,
  required: readonly string[],
  advice: Sentence,
): Check {
  const checks = checksOf(fields);
  return (value) => {
    if (!isValueMap(value)) return [bad("sidecar.bad-field", advice)];
    const violations = checkFields(value, checks);
    for (const key of required)
      if (!value.has(key)) violations.push(bad("sidecar.bad-field", said`${advice} "${key}" is missing.`));
    return violations;
  };
}

const checkIdSigns = text(
  said`\`id\` is made of letters, digits, hyphens and underscores, in quotes.`,
  /^[A-Za-z0-9_-]+$/,
);

const checkId: Check = (value) =>
  typeof value !== "string" || value === "" ? [bad("sidecar.missing-id", idAdvice)] : checkIdSigns(value);

const checkQuote: Check = (value) =>
  typeof value === "string" && value !== "" ? nothingWrong : [bad("sidecar.missing-quote", quoteAdvice)];

const checkSpan: Check = (value) => {
  const [start, end, ...more] = isValueList(value) ? value.map(numberOf) : [];
  const isSpan =
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    more.length === 0 &&
    start !== undefined &&
    start >= 0;
  return isSpan && end !== undefined && start <= end ? nothingWrong : [bad("sidecar.bad-span", spanAdvice)];
};

const attributesAdvice = said`Attributes are names with a text, a number, true or false, or a list of texts.`;

const checkAttributes: Check = (value) => {
  const advice = attributesAdvice;
  if (!isValueMap(value)) return [bad("sidecar.bad-field", advice)];
  return [...value].flatMap(([name, one]) =>
    isAttribute(one) ? [] : [below(name, bad("sidecar.bad-field", advice))],
  );
};

/** Whether a value may be an attribute's. */
export function isAttribute(value: Value): boolean {
  if (isValueList(value)) return value.every((one) => typeof one === "string");
  return typeof value === "string" || numberOf(value) !== undefined || booleanOf(value) !== undefined;
}

const wordsAdvice = said`This is text, in quotes.`;
const word = text(wordsAdvice);
const words = listOf(word, said`This is a list of texts: ["one", "two"].`);

const segmentChecks = { quote: checkQuote, before: word, after: word, span: checkSpan };

const checkSegmentFields = mapOf(
  segmentChecks,
  [],
  said`A segment is a set of keys: quote, before, after, span.`,
);

const checkSegment: Check = (value) => {
  const violations = checkSegmentFields(value);
  const lacksQuote = isValueMap(value) && !value.has("quote");
  return lacksQuote ? [...violations, bad("sidecar.missing-quote", quoteAdvice)] : violations;
};

const annotationChecks = checksOf({
  id: checkId,
  code: text(said`\`code\` is a code of the codebook, in quotes.`, /^[\s\S]/),
  ...segmentChecks,
  segments: listOf(checkSegment, said`\`segments\` is a list of quotes with their contexts and spans.`, 1),
  base: text(
    said`\`base\` is a git blob id: 12 or more of the digits 0-9 and a-f, in quotes.`,
    /^[0-9a-f]{12,64}$/,
  ),
  note: word,
  attributes: checkAttributes,
  mentions: words,
  relations: listOf(
    mapOf({ type: word, target: word }, ["type", "target"], said`A relation has a type and a target.`),
    said`\`relations\` is a list of { type: "…", target: "…" }.`,
  ),
  by: word,
  at: time("at"),
  confirmed: time("confirmed"),
  origin: oneOf(["human", "suggested", "imported"], said`\`origin\` is human, suggested or imported.`),
  replies: listOf(
    mapOf({ id: word, by: word, at: word, text: word }, ["id", "text"], said`A reply has an id and a text.`),
    said`\`replies\` is a list of { id: "…", text: "…" }.`,
  ),
});

const topChecks = checksOf({
  format: (value) => (value === "glossator/1" ? nothingWrong : [bad("sidecar.format", formatAdvice)]),
  document: mapOf(
    { title: word, date: word, language: word, codes: words },
    [],
    said`\`document\` is a set of keys: title, date, language, codes.`,
  ),
  refused: listOf(
    mapOf(
      { code: word, quote: checkQuote, before: word, after: word, mentions: words },
      ["code", "quote"],
      said`A refused suggestion has a code and a quote.`,
    ),
    said`\`refused\` is a list of { code: "…", quote: "…" }: suggestions that the coder refused.`,
  ),
  conflicts: listOf(
    mapOf({ id: word, field: word }, ["field"], said`A conflict names its field.`),
    said`\`conflicts\` is a list that merging writes.`,
  ),
});
