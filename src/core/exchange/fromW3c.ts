import { type Sentence, said } from "../sentence";
import { annotationOf, factsOf, spanOf } from "../sidecar/annotation";
import type { Segment } from "../sidecar/model";
import { compact } from "../yaml/compact";
import { listOf, mapOf, numberOf, textOf, type Value, type ValueMap, valueFrom } from "../yaml/value";
import type { Incoming, IncomingItem, Position } from "./model";
import { ownKey } from "./w3c";

/**
 * Reads Web Annotations: a page, a collection with its first page, a list, or one annotation. What has no text, no words and no code
 * or note that can be read is a fault, and the rest goes on. Cost: linear.
 */
export function readW3c(json: string): Incoming {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { items: [], faults: [said`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const items: IncomingItem[] = [];
  const faults: Sentence[] = [];
  for (const [index, value] of itemsOf(valueFrom(data)).entries()) {
    const item = itemOf(mapOf(value));
    if ("template" in item) faults.push(said`item ${index + 1}: ${item}`);
    else items.push(item);
  }
  if (items.length === 0 && faults.length === 0) faults.push(said`no annotations in it`);
  return { items, faults };
}

function itemsOf(value: Value | undefined): readonly Value[] {
  if (Array.isArray(value)) return value;
  const page = mapOf(value);
  const inside = page.get("items") ?? mapOf(page.get("first")).get("items");
  if (inside !== undefined) return listOf(inside);
  return page.has("target") ? [page] : [];
}

/** The item, or what is wrong with it. */
function itemOf(item: ValueMap): IncomingItem | Sentence {
  const targets = severalOf(item.get("target"));
  const text = sourceOf(targets[0]);
  if (text === undefined) return said`names no text`;
  if (targets.some((target) => sourceOf(target) !== text)) return said`is about several texts`;
  const own = mapOf(item.get(ownKey));
  const coder = nameOf(severalOf(item.get("creator"))[0]);
  const selectors = targets.map((target) => severalOf(mapOf(target).get("selector")).map(mapOf));
  if (selectors.every(({ length }) => length === 0)) {
    const facts = { ...factsOf(own), ...compact({ codes: someOf(bodiesFor(item, "classifying")) }) };
    return Object.keys(facts).length === 0
      ? said`has no words and no code`
      : { kind: "document", text, coder, facts };
  }
  const places = selectors.map((ones, index) => placeOf(ones, listOf(own.get("spans"))[index]));
  if (places.some(({ segment, position }) => segment.quote === "" && position === undefined))
    return said`has no words: neither a TextQuoteSelector nor a TextPositionSelector`;
  return {
    kind: "passage",
    text,
    coder,
    ...annotationIn(
      item,
      own,
      places.map(({ segment }) => segment),
    ),
    positions: places.map(({ position }) => position),
  };
}

function annotationIn(item: ValueMap, own: ValueMap, segments: readonly Segment[]) {
  const [code] = bodiesFor(item, "classifying", "tagging");
  const note = bodiesFor(item, "commenting", "describing", undefined).join("\n");
  // A placeholder for words lets the common reader see to the rest.
  const rest = annotationOf(new Map([...own, ["id", "imported"], ["quote", "…"]]));
  const id = idOf(textOf(item.get("id")));
  return {
    annotation: compact({
      ...rest,
      id,
      segments,
      code: code?.replace(/\s+/gu, " ").trim() || undefined,
      note: note === "" ? undefined : note,
      by: nameOf(severalOf(item.get("creator"))[0]),
      at: textOf(item.get("created")),
      origin: rest?.origin ?? (id === "" ? "imported" : undefined),
    }),
  };
}

/** The id that our own export put behind the path of the sidecar; empty for ids of others. */
function idOf(id = ""): string {
  return /\.ann\.yaml#([A-Za-z0-9_-]+)$/.exec(id)?.[1] ?? "";
}

interface Place {
  readonly segment: Segment;
  readonly position: Position | undefined;
}

function placeOf(selectors: readonly ValueMap[], span: Value | undefined): Place {
  const ofType = (type: string) => mapOf(selectors.find((one) => one.get("type") === type));
  const quote = ofType("TextQuoteSelector");
  const position = ofType("TextPositionSelector");
  const [start, end] = [numberOf(position.get("start")), numberOf(position.get("end"))];
  const segment = compact({
    quote: textOf(quote.get("exact")) ?? "",
    before: textOf(quote.get("prefix")) || undefined,
    after: textOf(quote.get("suffix")) || undefined,
    span: spanOf(span) ?? spanOf([start ?? -1, end ?? -1]),
  });
  const isPosition = start !== undefined && end !== undefined && 0 <= start && start < end;
  return { segment, position: isPosition ? { start, end } : undefined };
}

/** Texts of the bodies with one of these purposes; `undefined` is a body that names none. */
function bodiesFor(item: ValueMap, ...purposes: readonly (string | undefined)[]): readonly string[] {
  return severalOf(item.get("body")).flatMap((body) => {
    const value = textOf(body) ?? textOf(mapOf(body).get("value"));
    const purpose = textOf(mapOf(body).get("purpose"));
    return value !== undefined && value !== "" && purposes.includes(purpose) ? [value] : [];
  });
}

/** The path that a target or its source names; undefined for an address elsewhere, which no file here can be. */
function sourceOf(target: Value | undefined): string | undefined {
  const source = mapOf(target).get("source");
  const iri =
    textOf(target) ?? textOf(source) ?? textOf(mapOf(source).get("id")) ?? textOf(mapOf(target).get("id"));
  if (iri === undefined || iri === "" || /^[a-z][a-z0-9+.-]*:/i.test(iri)) return undefined;
  try {
    return decodeURIComponent(iri.replace(/[?#].*$/, ""));
  } catch {
    return undefined;
  }
}

function nameOf(creator: Value | undefined): string | undefined {
  return textOf(creator) ?? textOf(mapOf(creator).get("name")) ?? textOf(mapOf(creator).get("id"));
}

/** JSON-LD says one thing or a list of things. */
function severalOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value as Value];
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
