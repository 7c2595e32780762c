/** Rules of codebooks that no JSON Schema can say. */

import { type Sentence, said } from "../sentence";
import { isValueMap, listOf, mapOf, numberOf, textOf, type Value } from "../yaml/value";

export interface BrokenRule {
  /** Keys and positions from the top of the file to the offending value. */
  readonly path: readonly (string | number)[];
  readonly code:
    | "codebook.duplicate-code"
    | "codebook.shared-key"
    | "codebook.bad-attribute"
    | "codebook.duplicate-relation"
    | "codebook.unknown-replacement";
  readonly message: Sentence;
}

type Path = BrokenRule["path"];

/** What is wrong beyond the schema, in the order of the file. */
export function rulesBroken(codebook: Value): readonly BrokenRule[] {
  const map = mapOf(codebook);
  return [
    ...sameCodes(map.get("codes"), ["codes"], ""),
    ...sharedKeys(map.get("codes"), ["codes"], new Map()),
    ...sameCodes(map.get("documentCodes"), ["documentCodes"], ""),
    ...badReplacements(map.get("codes"), ["codes"]),
    ...badReplacements(map.get("documentCodes"), ["documentCodes"]),
    ...sameRelations(map.get("relations")),
  ];
}

/** Two codes with one path would be one code with two definitions. */
function sameCodes(codes: Value | undefined, at: Path, above: string): readonly BrokenRule[] {
  const seen = new Set<string>();
  return listOf(codes).flatMap((item, index) => {
    const name = textOf(mapOf(item).get("code"));
    if (name === undefined) return [];
    const own = [...at, index];
    const inner = [
      ...badAttributes(mapOf(item).get("attributes"), [...own, "attributes"]),
      ...sameCodes(mapOf(item).get("codes"), [...own, "codes"], `${above}${name}/`),
    ];
    if (!seen.has(name)) {
      seen.add(name);
      return inner;
    }
    const message = said`The code "${above}${name}" stands here a second time; give one of the two another name.`;
    return [{ path: [...own, "code"], code: "codebook.duplicate-code", message }, ...inner];
  });
}

function sharedKeys(codes: Value | undefined, at: Path, taken: Map<string, string>): readonly BrokenRule[] {
  return listOf(codes).flatMap((item, index): readonly BrokenRule[] => {
    const map = mapOf(item);
    const key = textOf(map.get("key"));
    const owner = key === undefined ? undefined : taken.get(key);
    if (key !== undefined && owner === undefined) taken.set(key, textOf(map.get("code")) ?? "");
    const inner = sharedKeys(map.get("codes"), [...at, index, "codes"], taken);
    if (owner === undefined) return inner;
    const message = said`The key "${key}" is taken by "${owner}" already; choose another.`;
    return [{ path: [...at, index, "key"], code: "codebook.shared-key", message }, ...inner];
  });
}

/** A replacement that no code of the same list answers to, and one that nobody will see because its code is not retired. */
function badReplacements(codes: Value | undefined, at: Path): readonly BrokenRule[] {
  const known = new Set(pathsOf(codes, ""));
  const visit = (list: Value | undefined, above: Path): readonly BrokenRule[] =>
    listOf(list).flatMap((item, index) => {
      const map = mapOf(item);
      const own = [...above, index];
      const target = textOf(map.get("replacedBy"));
      const message =
        target === undefined
          ? undefined
          : !known.has(target)
            ? said`There is no code "${target}" to replace this one; write the whole path of a code that is there.`
            : map.get("retired") === true
              ? undefined
              : said`Only a retired code is replaced; add \`retired: true\`, or remove \`replacedBy\`.`;
      const inner = visit(map.get("codes"), [...own, "codes"]);
      if (message === undefined) return inner;
      return [{ path: [...own, "replacedBy"], code: "codebook.unknown-replacement", message }, ...inner];
    });
  return visit(codes, at);
}

function pathsOf(codes: Value | undefined, above: string): readonly string[] {
  return listOf(codes).flatMap((item) => {
    const name = textOf(mapOf(item).get("code"));
    if (name === undefined) return [];
    return [above + name, ...pathsOf(mapOf(item).get("codes"), `${above}${name}/`)];
  });
}

function badAttributes(attributes: Value | undefined, at: Path): readonly BrokenRule[] {
  const seen = new Set<string>();
  return listOf(attributes).flatMap((item, index) => {
    if (!isValueMap(item)) return [];
    const name = textOf(item.get("name")) ?? "";
    const message = seen.has(name)
      ? said`The attribute "${name}" stands here a second time; remove one of the two.`
      : attributeFault(name, item);
    seen.add(name);
    return message === undefined
      ? []
      : [{ path: [...at, index, "name"], code: "codebook.bad-attribute", message }];
  });
}

function attributeFault(name: string, rule: ReadonlyMap<string, Value>): Sentence | undefined {
  const [min, max] = [numberOf(rule.get("min")), numberOf(rule.get("max"))];
  if (rule.get("type") === "enum" && listOf(rule.get("values")).length === 0)
    return said`The attribute "${name}" is a choice; list what there is to choose from under \`values\`.`;
  if (rule.get("type") === "scale" && (min === undefined || max === undefined))
    return said`The attribute "${name}" is a scale; say where it begins and ends with \`min\` and \`max\`.`;
  if (min !== undefined && max !== undefined && min > max)
    return said`The attribute "${name}" has a \`min\` above its \`max\`; exchange them.`;
  return undefined;
}

function sameRelations(relations: Value | undefined): readonly BrokenRule[] {
  const seen = new Set<string>();
  return listOf(relations).flatMap((item, index): readonly BrokenRule[] => {
    const type = textOf(mapOf(item).get("type"));
    if (type === undefined || !seen.has(type)) {
      if (type !== undefined) seen.add(type);
      return [];
    }
    const message = said`The relation "${type}" stands here a second time; remove one of the two.`;
    return [{ path: ["relations", index, "type"], code: "codebook.duplicate-relation", message }];
  });
}
