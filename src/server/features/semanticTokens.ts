import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { OpenDocument } from "../documents";
import type { Server } from "../model";
import { isPolicyLanguage } from "../workspace";
import { type EncodedText, encodeText } from "./encodedTokens";

/** The token types of the manifest's `semanticTokenTypes`, in wire order. */
export const tokenLegend = {
  tokenTypes: [
    "treatyMention",
    "actorMention",
    "eventMention",
    "conceptMention",
    "resolutionMention",
    "articleMention",
  ],
  tokenModifiers: [] as string[],
};

/** What was answered for a document. An editor that holds it can be told how it has changed since. */
interface Answer {
  readonly resultId: string;
  readonly encoded: EncodedText;
}

/** An answer that is cancelled on its way leaves the editor with one before it. */
const mostKept = 4;

/** Colours for every mention the server found, also over line breaks and from the workspace's own glossary. */
export function registerSemanticTokens(server: Server): void {
  const { guard } = server;
  const { semanticTokens } = server.connection.languages;
  const answers = new WeakMap<OpenDocument, readonly Answer[]>();
  let count = 0;
  const answer = async <T>(uri: string, say: (now: Answer, earlier: readonly Answer[]) => T) => {
    const document = server.documents.get(uri);
    const encoded = document && (await encode(server, document));
    if (document === undefined || encoded === undefined) return nothing;
    const earlier = answers.get(document) ?? [];
    const now = { resultId: String(++count), encoded };
    answers.set(document, [now, ...earlier].slice(0, mostKept));
    return say(now, earlier);
  };
  semanticTokens.on(({ textDocument: { uri } }, token) =>
    guard<SemanticTokens>(token, nothing, "semantic tokens", () => answer(uri, asWhole)),
  );
  semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }, token) =>
    guard<SemanticTokens | SemanticTokensDelta>(token, nothing, "semantic tokens", () =>
      answer(uri, (now, earlier) => {
        const held = earlier.find(({ resultId }) => resultId === previousResultId);
        if (held === undefined) return asWhole(now);
        return { resultId: now.resultId, edits: now.encoded.editsSince(held.encoded) };
      }),
    ),
  );
}

const nothing: SemanticTokens = { data: [] };

function asWhole({ resultId, encoded }: Answer): SemanticTokens {
  return { resultId, data: encoded.data };
}

/** Undefined where there are no colours. */
async function encode(
  { settings, workspace }: Server,
  document: OpenDocument,
): Promise<EncodedText | undefined> {
  if (!isPolicyLanguage(document.languageId)) return undefined;
  if (!(await settings(document.uri)).mentions) return undefined;
  return encodeText(await workspace.analyse(document));
}
