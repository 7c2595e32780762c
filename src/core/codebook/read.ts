/** Reads codebooks. */

import { isMap } from "yaml";
import schema from "../../schemas/codebook.schema.json";
import { errorAt, type Problem, type Result } from "../problem";
import { misspeltKeys } from "../schema/misspelt";
import { placeOf, validateDocument } from "../schema/validate";
import { type Sentence, said } from "../sentence";
import { compact } from "../yaml/compact";
import { nodeValue, type ParsedYaml, parseYaml } from "../yaml/parse";
import {
  booleanOf,
  isValueList,
  isValueMap,
  listOf,
  mapOf,
  numberOf,
  textOf,
  type Value,
} from "../yaml/value";
import { rulesBroken } from "./check";
import type { AttributeRule, AttributeType, Codebook, CodeNode, RelationType } from "./model";

/**
 * The codebook of a file and every problem found, in the order of the text. Never throws; offsets are UTF-16.
 *
 * What is wrong with one code leaves the others in use: a part that is not as it should be is left out. A file that is not YAML, or
 * not a codebook of this format, gives an empty codebook; so does an empty file, without a problem.
 */
export function readCodebook(yaml: string): Result<Codebook> {
  const parsed = parseYaml(yaml);
  const faults = [...parsed.faults];
  const value = nodeValue(yaml, parsed.contents, (fault) => faults.push(fault));
  if (faults.length > 0) {
    const problems = faults.map((fault) =>
      errorAt(
        `codebook.${fault.kind}`,
        said`None of this codebook is used until this is put right. ${fault.message}`,
        fault,
      ),
    );
    return { value: { codes: [] }, problems };
  }
  if (parsed.contents === null) return { value: { codes: [] }, problems: [] };
  const problems = [...schemaProblems(parsed), ...ownProblems(parsed, value)];
  const isCodebook = isValueMap(value) && value.get("format") === "glossator-codebook/1";
  return {
    value: isCodebook ? codebookOf(value) : { codes: [] },
    problems: problems.sort((a, b) => a.start - b.start),
  };
}

function schemaProblems({ document }: ParsedYaml): readonly Problem[] {
  if (document === undefined) return [];
  return [
    ...validateDocument(document, schema, { area: "codebook", explain }),
    ...misspeltKeys(document, schema, "codebook"),
  ];
}

function ownProblems({ document }: ParsedYaml, value: Value): readonly Problem[] {
  if (document === undefined || !isMap(document.contents)) return [];
  return rulesBroken(value).map(({ path, code, message }) =>
    errorAt(code, message, placeOf(document, path.map(String))),
  );
}

const advice: Readonly<Record<string, Sentence>> = {
  format: said`The first line of a codebook says \`format: "glossator-codebook/1"\`.`,
  color: said`\`color\` is written as #rrggbb, in quotes.`,
  key: said`\`key\` is one letter or digit.`,
  code: said`\`code\` is one word without spaces or slashes; child codes stand under \`codes\`.`,
  replacedBy: said`\`replacedBy\` is the whole path of another code, in quotes.`,
  since: timeAdvice("since"),
  changed: timeAdvice("changed"),
  type: said`\`type\` of an attribute is enum, scale, number, text or yes-no.`,
};

function timeAdvice(key: string): Sentence {
  return said`\`${key}\` is a day or a time in quotes, such as "2026-11-20".`;
}

function explain(path: readonly string[], keyword: string): Sentence | undefined {
  if (keyword === "required") return undefined;
  const field = path.filter((part) => !/^\d+$/.test(part)).at(-1);
  return field === undefined ? undefined : advice[field];
}

function codebookOf(value: Value): Codebook {
  const map = mapOf(value);
  return compact({
    title: textOf(map.get("title")),
    codes: eachOf(map.get("codes"), codeOf) ?? [],
    documentCodes: eachOf(map.get("documentCodes"), codeOf),
    relations: eachOf(map.get("relations"), relationOf),
  });
}

function codeOf(value: Value): CodeNode | undefined {
  const map = mapOf(value);
  const code = textOf(map.get("code"));
  if (code === undefined || !/^[^/\s]+$/.test(code)) return undefined;
  const color = textOf(map.get("color"));
  const key = textOf(map.get("key"));
  return compact({
    code,
    name: textOf(map.get("name")) === "" ? undefined : textOf(map.get("name")),
    definition: textOf(map.get("definition")),
    use: textOf(map.get("use")),
    avoid: textOf(map.get("avoid")),
    examples: eachOf(map.get("examples"), textOf),
    color: color !== undefined && /^#[0-9A-Fa-f]{6}$/.test(color) ? color : undefined,
    key: key !== undefined && [...key].length === 1 ? key : undefined,
    retired: booleanOf(map.get("retired")),
    replacedBy: textOf(map.get("replacedBy")),
    since: timeOf(map.get("since")),
    changed: timeOf(map.get("changed")),
    attributes: eachOf(map.get("attributes"), attributeOf),
    codes: eachOf(map.get("codes"), codeOf),
  });
}

/** A day or a time that the calendar has. */
function timeOf(value: Value | undefined): string | undefined {
  const text = textOf(value);
  return text === undefined || Number.isNaN(Date.parse(text)) ? undefined : text;
}

const attributeTypes: readonly AttributeType[] = ["enum", "scale", "number", "text", "yes-no"];

function attributeOf(value: Value): AttributeRule | undefined {
  const map = mapOf(value);
  const name = textOf(map.get("name"));
  const type = attributeTypes.find((one) => one === map.get("type"));
  if (name === undefined || name === "" || type === undefined) return undefined;
  return compact({
    name,
    type,
    values: eachOf(map.get("values"), textOf),
    min: numberOf(map.get("min")),
    max: numberOf(map.get("max")),
    required: booleanOf(map.get("required")),
  });
}

function relationOf(value: Value): RelationType | undefined {
  const map = mapOf(value);
  const type = textOf(map.get("type"));
  return type === undefined || type === ""
    ? undefined
    : compact({ type, definition: textOf(map.get("definition")) });
}

function eachOf<T>(value: Value | undefined, read: (one: Value) => T | undefined): readonly T[] | undefined {
  if (!isValueList(value)) return undefined;
  return listOf(value)
    .map(read)
    .filter((one) => one !== undefined);
}
