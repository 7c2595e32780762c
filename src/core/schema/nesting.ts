import { Lexer, Parser } from "yaml";
import { type Problem, worded } from "../problem";
import { said } from "../sentence";

/** No file of ours needs more; a thousand collections within one another exhaust the memory of the YAML composer. */
const deepest = 64;

/**
 * The problem of a YAML text with collections nested too deeply to be composed safely, however much memory there is; undefined for any
 * other. Cost: linear; a small part of what reading the text costs.
 */
export function nestingProblem(yaml: string, area: string): Problem | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    const start = parser.offset;
    // The tokens are wanted by nobody, but nothing happens before they are asked for.
    for (const _token of parser.next(lexeme));
    // The document itself is the first of the stack, a scalar may be its last.
    if (parser.stack.length > deepest + 2) {
      const message = said`This ${area} is not valid YAML, so none of it is used: it is nested too deeply.`;
      return {
        code: `${area}.syntax`,
        ...worded(message),
        severity: "error",
        start,
        end: start + lexeme.length,
      };
    }
  }
  return undefined;
}
