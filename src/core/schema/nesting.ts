import { Composer, type CST, type Document, Lexer, Parser, YAMLParseError } from "yaml";
import { errorAt, type Problem } from "../problem";
import { said } from "../sentence";

/** No file of ours needs more; a thousand collections within one another exhaust the memory of the YAML composer. */
const deepest = 64;

/**
 * The first document of a YAML text, with what is wrong with it, as `parseDocument` of the library gives it; or the problem of
 * a text with collections nested too deeply to be composed safely, however much memory there is. The library's parts are run by
 * hand, so that a text is parsed once. Cost: linear.
 */
export function parseShallow(
  yaml: string,
  area: string,
): { readonly document: Document } | { readonly problem: Problem } {
  const found: Found = { problem: undefined };
  // What the parser would print as a warning goes to nobody: only problems are shown.
  const composer = new Composer({ uniqueKeys: true, prettyErrors: false, logLevel: "error" });
  let first: Document | undefined;
  for (const document of composer.compose(tokens(yaml, area, found), true, yaml.length)) {
    if (first === undefined) first = document;
    else {
      const place: [number, number] = [document.range[0], document.range[1]];
      first.errors.push(new YAMLParseError(place, "MULTIPLE_DOCS", "A second document begins here."));
      break;
    }
  }
  const { problem } = found;
  if (problem !== undefined) return { problem };
  // The composer gives a document even for a text without any.
  if (first === undefined) throw new RangeError("No document was composed.");
  return { document: first };
}

interface Found {
  problem: Problem | undefined;
}

/** Tokens up to where a text nests too deeply, which is noted in `found`. */
function* tokens(yaml: string, area: string, found: Found): Generator<CST.Token> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    const start = parser.offset;
    yield* parser.next(lexeme);
    // The document itself is the first of the stack, a scalar may be its last.
    if (parser.stack.length > deepest + 2) {
      const message = said`This ${area} is not valid YAML, so none of it is used: it is nested too deeply.`;
      found.problem = errorAt(`${area}.syntax`, message, { start, end: start + lexeme.length });
      return;
    }
  }
  yield* parser.end();
}
