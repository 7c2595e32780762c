/** Reads codebooks. */

import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from "yaml";
import schema from "../../schemas/codebook.schema.json";
import type { Problem, Result } from "../problem";
import { nestingProblem } from "../schema/nesting";
import { validateDocument } from "../schema/validate";
import type { Codebook } from "./model";

/**
 * The codebook of a file, empty when it cannot be used, and every problem found. Never throws. Offsets are UTF-16.
 */
export function readCodebook(yaml: string): Result<Codebook> {
  const empty: Codebook = { codes: [] };
  const nested = nestingProblem(yaml, "codebook");
  if (nested !== undefined) return { value: empty, problems: [nested] };
  const document = parseDocument(yaml, { uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) return { value: empty, problems: document.errors.map(syntaxProblem) };
  if (document.contents === null) return { value: empty, problems: [] };
  const problems: Problem[] = [...validateDocument(document, schema, { area: "codebook", explain })];
  if (problems.length > 0) return { value: empty, problems };
  const codes = isMap(document.contents) ? document.contents.get("codes") : undefined;
  if (isSeq(codes)) problems.push(...duplicates(codes, ""), ...sharedKeys(codes));
  // The schema has just been checked, so the shape is known.
  return { value: document.toJS() as Codebook, problems };
}

function syntaxProblem(error: { message: string; pos: readonly [number, number] }): Problem {
  const message = `This codebook is not valid YAML, so none of it is used: ${error.message.replace(/\s+/g, " ")}`;
  return { code: "codebook.syntax", message, severity: "error", start: error.pos[0], end: error.pos[1] };
}

/** Two codes with one path would be one code with two definitions. */
function duplicates(codes: YAMLSeq, above: string): readonly Problem[] {
  const seen = new Set<string>();
  return codes.items.flatMap((item) => {
    if (!isMap(item)) return [];
    const name = item.get("code", true);
    const path = above + (isScalar(name) ? String(name.value) : "");
    const below = item.get("codes");
    const inner = isSeq(below) ? duplicates(below, `${path}/`) : [];
    if (!seen.has(path)) {
      seen.add(path);
      return inner;
    }
    const message = `The code "${path}" stands here a second time; give one of the two another name.`;
    return [{ ...at(name, "codebook.duplicate-code", message) }, ...inner];
  });
}

function sharedKeys(codes: YAMLSeq): readonly Problem[] {
  const seen = new Map<string, string>();
  const walk = (list: YAMLSeq): readonly Problem[] =>
    list.items.flatMap((item) => {
      if (!isMap(item)) return [];
      const key = item.get("key", true);
      const below = item.get("codes");
      const inner = isSeq(below) ? walk(below) : [];
      if (!isScalar(key)) return inner;
      const taken = seen.get(String(key.value));
      seen.set(String(key.value), String(item.get("code")));
      if (taken === undefined) return inner;
      return [
        at(
          key,
          "codebook.shared-key",
          `The key "${key.value}" is taken by "${taken}" already; choose another.`,
        ),
        ...inner,
      ];
    });
  return walk(codes);
}

function at(node: unknown, code: string, message: string): Problem {
  const range = isScalar(node) ? node.range : undefined;
  return { code, message, severity: "error", start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

const advice: Readonly<Record<string, string>> = {
  format: 'The first line of a codebook says `format: "glossator-codebook/1"`.',
  color: "`color` is written as #rrggbb, in quotes.",
  key: "`key` is one letter or digit.",
  code: "`code` is one word without spaces or slashes; child codes stand under `codes`.",
  type: "`type` of an attribute is enum, scale, number, text or yes-no.",
};

function explain(path: readonly string[], keyword: string): string | undefined {
  if (keyword === "required") return undefined;
  const field = path.filter((part) => !/^\d+$/.test(part)).at(-1);
  return field === undefined ? undefined : advice[field];
}
