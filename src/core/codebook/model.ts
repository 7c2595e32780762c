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

/** A code with its whole path, as annotations name it: "accusation/institution". */
export interface Code extends Omit<CodeNode, "codes" | "code"> {
  readonly path: string;
  readonly name: string;
}

/** All codes for passages, parents before children, in the order of the file. A code below a retired one is retired. */
export function codesOf(codebook: Codebook): readonly Code[] {
  return flattened(codebook.codes, "", false);
}

/** All codes for whole texts, in the same way. */
export function documentCodesOf({ documentCodes = [] }: Codebook): readonly Code[] {
  return flattened(documentCodes, "", false);
}

function flattened(nodes: readonly CodeNode[], above: string, isRetired: boolean): readonly Code[] {
  return nodes.flatMap(({ code, codes = [], ...rest }) => {
    const path = above + code;
    const isGone = isRetired || rest.retired === true;
    const own: Code = { ...rest, path, name: rest.name ?? path, ...(isGone ? { retired: true } : {}) };
    return [own, ...flattened(codes, `${path}/`, isGone)];
  });
}
