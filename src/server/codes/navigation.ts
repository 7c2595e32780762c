import type { Location } from "vscode-languageserver";
import { toRange } from "../lsp/ranges";
import type { Server } from "../model";
import { shownScope } from "./blindScope";
import { type CodeAt, codeAt } from "./codeAt";
import type { CodebookFile } from "./codeFiles";

type Position = Location["range"]["start"];

/** Where the codebook defines the code at a position; undefined where there is no code, or none that a codebook knows. */
export async function codeDefinition(
  server: Server,
  uri: string,
  position: Position,
): Promise<Location | undefined> {
  const at = await codeAt(server, uri, position);
  const codebook = at === undefined ? undefined : await server.codes.codebookFor(uri);
  if (at === undefined || codebook === undefined) return undefined;
  return writtenIn(codebook, at, "definition")[0];
}

/** Every place that is shown and names the code at a position: in sidecars, and in the codebook as well if it is wanted. */
export async function codeReferences(
  server: Server,
  uri: string,
  position: Position,
  withDefinition: boolean,
): Promise<Location[] | undefined> {
  const at = await codeAt(server, uri, position);
  if (at === undefined) return undefined;
  const { codebook, sidecars } = await shownScope(server, uri, { fresh: true });
  const written =
    codebook === undefined
      ? []
      : [
          ...(withDefinition ? writtenIn(codebook, at, "definition") : []),
          ...writtenIn(codebook, at, "replacement"),
        ];
  const used = sidecars.flatMap(({ uri: sidecar, lines, uses }) =>
    uses
      .filter(({ code, level }) => code === at.code && level === at.level)
      .map(({ start, end }) => ({ uri: sidecar, range: toRange(lines, start, end) })),
  );
  return [...written, ...used];
}

function writtenIn(
  { uri, lines, written }: CodebookFile,
  at: CodeAt,
  kind: "definition" | "replacement",
): readonly Location[] {
  return written
    .filter((one) => one.code === at.code && one.level === at.level && one.kind === kind)
    .map(({ name }) => ({ uri, range: toRange(lines, name.start, name.end) }));
}
