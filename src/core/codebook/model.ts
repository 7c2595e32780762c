/** The codebook: which codes annotations may have, and what they mean. */

export type AttributeType = "enum" | "scale" | "number" | "text" | "yes-no";

export interface AttributeRule {
  readonly name: string;
  readonly type: AttributeType;
  /** For `enum`. */
  readonly values?: readonly string[];
  /** For `scale` and `number`, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

/** A code as the file writes it: `code` is the last part of its path. */
export interface CodeNode {
  readonly code: string;
  readonly name?: string;
  readonly definition?: string;
  readonly use?: string;
  readonly avoid?: string;
  readonly examples?: readonly string[];
  /** As #rrggbb. */
  readonly color?: string;
  readonly key?: string;
  readonly retired?: boolean;
  /** Whole path of the code to use in place of this one, once it is retired. */
  readonly replacedBy?: string;
  /** Since when the code is in use, and when its meaning changed last: a day ("2026-11-20") or a time as RFC 3339. */
  readonly since?: string;
  readonly changed?: string;
  readonly attributes?: readonly AttributeRule[];
  readonly codes?: readonly CodeNode[];
}

export interface Codebook {
  readonly title?: string;
  readonly codes: readonly CodeNode[];
  readonly documentCodes?: readonly CodeNode[];
  readonly relations?: readonly RelationType[];
}

/** A kind of relation between two annotations: "supports", "answers". */
export interface RelationType {
  readonly type: string;
  readonly definition?: string;
}

/** What a code is said of: a passage (`codes`) or a whole text (`documentCodes`). The two have names of their own. */
export type CodeLevel = "passage" | "document";

/** The keys of a codebook that hold the codes of each level. */
export const levelKeys = { passage: "codes", document: "documentCodes" } as const;

/** A code with its whole path, as annotations name it: "accusation/institution". */
export interface Code extends Omit<CodeNode, "codes" | "code"> {
  readonly path: string;
  readonly name: string;
  /** With those of the codes above it; an own attribute of the same name takes the place of theirs. */
  readonly attributes?: readonly AttributeRule[];
}

/** All codes for passages, parents before children, in the order of the file. A code below a retired one is retired. */
export function codesOf(codebook: Codebook): readonly Code[] {
  return codesFor(codebook, "passage");
}

/** All codes for whole texts, in the same way. */
export function documentCodesOf(codebook: Codebook): readonly Code[] {
  return codesFor(codebook, "document");
}

/** All codes of one level, in the same way. */
export function codesFor(codebook: Codebook, level: CodeLevel): readonly Code[] {
  return flattened(codebook[levelKeys[level]] ?? [], undefined);
}

/** Whether `code` is `other` or stands below it. */
export function isWithin(code: string, other: string): boolean {
  return code === other || code.startsWith(`${other}/`);
}

/** The last part of a path: "institution" of "accusation/institution". */
export function leafOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The name of a code where it says more than the code itself: empty for "Accusation" beside "accusation". */
export function nameBeside({ path, name }: Pick<Code, "path" | "name">): string {
  const spelled = name.toLowerCase().replaceAll(" ", "-");
  return spelled === path.toLowerCase() || spelled === leafOf(path).toLowerCase() ? "" : name;
}

/** The path of the code above; empty for a code at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/**
 * The code to use in place of a retired one: its own `replacedBy`, else the one below the replacement of the code above it, else
 * that replacement itself. Undefined when there is none in use.
 */
export function replacementOf(codebook: Codebook, level: CodeLevel, path: string): string | undefined {
  const codes = new Map(codesFor(codebook, level).map((code) => [code.path, code]));
  const seen = new Set<string>();
  let at: string | undefined = path;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = nextCode(codes, at);
    if (at !== undefined && codes.get(at)?.retired !== true) return codes.has(at) ? at : undefined;
  }
  return undefined;
}

function nextCode(codes: ReadonlyMap<string, Code>, path: string): string | undefined {
  for (let above = path; above !== ""; above = parentOf(above)) {
    const next = codes.get(above)?.replacedBy;
    if (next === undefined) continue;
    const below = next + path.slice(above.length);
    return codes.has(below) ? below : next;
  }
  return undefined;
}

function flattened(nodes: readonly CodeNode[], above: Code | undefined): readonly Code[] {
  return nodes.flatMap(({ code, codes = [], ...rest }) => {
    const path = above === undefined ? code : `${above.path}/${code}`;
    const isGone = above?.retired === true || rest.retired === true;
    const attributes = withInherited(above?.attributes, rest.attributes);
    const own: Code = {
      ...rest,
      path,
      name: rest.name ?? path,
      ...(isGone ? { retired: true } : {}),
      ...(attributes === undefined ? {} : { attributes }),
    };
    return [own, ...flattened(codes, own)];
  });
}

function withInherited(
  above: readonly AttributeRule[] | undefined,
  own: readonly AttributeRule[] | undefined,
): readonly AttributeRule[] | undefined {
  if (above === undefined || own === undefined) return own ?? above;
  const names = new Set(own.map(({ name }) => name));
  return [...above.filter(({ name }) => !names.has(name)), ...own];
}

/** Names of the file; the first is the one to write. */
export const codebookFileNames = ["codebook.yaml", "codebook.yml"] as const;
