import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Problem } from "../problem";

/** A sidecar's YAML with the nodes that editing needs. */
export interface ParsedSidecar {
  readonly document: Document;
  readonly root: YAMLMap | undefined;
  readonly records: YAMLSeq | undefined;
  /** Why the file must not be written; empty for a clean one. */
  readonly problems: readonly Problem[];
}

const mostCharacters = 20_000_000;
const mostRecords = 100_000;

/**
 * Parses a sidecar's text. What YAML allows and the format does not (anchors, aliases, tags, merge keys, a second document)
 * is a problem, because another reader would see other data. Never throws.
 */
export function parseSidecar(yaml: string): ParsedSidecar {
  if (yaml.length > mostCharacters)
    return {
      ...empty(),
      problems: [
        problem("sidecar.too-large", "This file is over 20 MB; split the annotations by coder.", 0, 1),
      ],
    };
  const document = parseDocument(yaml, { uniqueKeys: true, prettyErrors: false, keepSourceTokens: false });
  const problems = document.errors.map((error) =>
    problem(
      "sidecar.syntax",
      `${syntaxAdvice(yaml)}${error.message.replace(/\s+/g, " ")}`,
      error.pos[0],
      error.pos[1],
    ),
  );
  if (problems.length === 0) problems.push(...forbidden(document));
  const root = isMap(document.contents) ? document.contents : undefined;
  if (document.contents !== null && root === undefined)
    problems.push(
      problem("sidecar.format", "A sidecar is a list of keys such as format and annotations.", 0, 1),
    );
  const list = root?.get("annotations");
  const records = isSeq(list) ? list : undefined;
  if ((records?.items.length ?? 0) > mostRecords)
    problems.push(
      problem("sidecar.too-large", "This file has over 100,000 annotations; split them by coder.", 0, 1),
    );
  return { document, root, records, problems };
}

function empty(): Omit<ParsedSidecar, "problems"> {
  return { document: parseDocument(""), root: undefined, records: undefined };
}

function syntaxAdvice(yaml: string): string {
  return /^(?:<{7}|={7}|>{7})/m.test(yaml)
    ? "This file has conflict markers of a merge; settle them first. "
    : "This file is not valid YAML, so it is shown as far as it goes and never written. ";
}

function forbidden(document: Document): readonly Problem[] {
  const found: Problem[] = [];
  const at = (node: unknown, what: string) => {
    const range = isNode(node) ? node.range : undefined;
    found.push(
      problem(
        "sidecar.forbidden",
        `${what} are not allowed in sidecars; write the value out.`,
        range?.[0] ?? 0,
        range?.[1] ?? 1,
      ),
    );
  };
  visit(document, (_, node) => {
    if (isAlias(node)) at(node, "Aliases (*name)");
    else if (isNode(node) && "anchor" in node && node.anchor !== undefined) at(node, "Anchors (&name)");
    else if (
      isNode(node) &&
      node.tag !== undefined &&
      !node.tag.startsWith("tag:yaml.org,2002:") &&
      node.tag !== "!"
    )
      at(node, "Tags (!name)");
    else if (isPair(node) && isNode(node.key) && "value" in node.key && node.key.value === "<<")
      at(node.key, "Merge keys (<<)");
    return undefined;
  });
  return found;
}

/** UTF-16 range of a node's value, without what follows it. */
export function valueRange(node: unknown): { readonly start: number; readonly end: number } | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range === null || range === undefined ? undefined : { start: range[0], end: range[1] };
}

/** Whether a collection is written in brackets or braces. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

export function problem(
  code: string,
  message: string,
  start: number,
  end: number,
  severity: Problem["severity"] = "error",
): Problem {
  return { code, message, severity, start, end };
}
