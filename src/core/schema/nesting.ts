import type { Problem } from "../problem";

/** No file of ours needs more; a thousand opening brackets exhaust the memory of the YAML parser. */
const deepest = 64;

/**
 * The problem of a YAML text with brackets or braces nested too deeply to be parsed safely; undefined for any other. Brackets
 * in quotes and comments do not count. Cost: linear.
 */
export function nestingProblem(yaml: string, area: string): Problem | undefined {
  let depth = 0;
  for (const { 0: token, index } of yaml.matchAll(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|(?<=^|\s)#.*|[[\]{}]/gmu)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    if (depth > deepest) {
      const message = `This ${area} is not valid YAML, so none of it is used: it is nested too deeply.`;
      return { code: `${area}.syntax`, message, severity: "error", start: index, end: index + 1 };
    }
  }
  return undefined;
}
