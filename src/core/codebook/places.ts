/** Where a codebook writes its codes. */

import { isMap, isSeq } from "yaml";
import { keyOf, type Place, parseYaml, placeOf } from "../yaml/parse";
import { type CodeLevel, levelKeys } from "./model";
import { insideQuotes } from "./uses";

/** A code where a codebook writes or names it. Places are UTF-16. */
export interface CodeWritten {
  /** Whole path. */
  readonly code: string;
  readonly level: CodeLevel;
  /** A code's own `code`, or another one's `replacedBy`. */
  readonly kind: "definition" | "replacement";
  /** The name, without quotes: the last part of the path in a definition, the whole path in a replacement. */
  readonly name: Place;
}

/** Every code that a codebook defines or names as a replacement, in its order. Never throws; empty for what is no YAML. */
export function codesWritten(yaml: string): readonly CodeWritten[] {
  const { contents } = parseYaml(yaml);
  const found: CodeWritten[] = [];
  const text = { text: yaml };
  const visit = (list: unknown, level: CodeLevel, above: string): void => {
    if (!isSeq(list)) return;
    for (const item of list.items) {
      if (!isMap(item)) continue;
      const part = wordAt(yaml, item, "code");
      if (part === undefined) continue;
      const code = above + part.value;
      found.push({ code, level, kind: "definition", name: insideQuotes(text, part.place) });
      const target = wordAt(yaml, item, "replacedBy");
      if (target !== undefined)
        found.push({
          code: target.value,
          level,
          kind: "replacement",
          name: insideQuotes(text, target.place),
        });
      visit(item.get("codes"), level, `${code}/`);
    }
  };
  for (const level of ["passage", "document"] as const)
    visit(isMap(contents) ? contents.get(levelKeys[level]) : undefined, level, "");
  return found;
}

function wordAt(
  text: string,
  map: unknown,
  key: string,
): { readonly value: string; readonly place: Place } | undefined {
  const pair = isMap(map) ? map.items.find((one) => keyOf(text, one) === key) : undefined;
  const value: unknown = isMap(map) ? map.get(key) : undefined;
  const place = placeOf(pair?.value);
  return typeof value === "string" && place !== undefined ? { value, place } : undefined;
}
