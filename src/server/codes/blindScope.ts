import { isOwn } from "../../core/sidecar/blind";
import { documentOfSidecar } from "../../core/sidecar/location";
import type { Server } from "../model";
import type { CodeScope, ScopeOptions } from "./codeFiles";

/**
 * As `CodeFiles.scope`, for what is shown to a person: while the user codes blind, without the codings of others. Never for what
 * changes files.
 */
export async function shownScope(
  server: Server,
  uri: string,
  options: ScopeOptions = {},
): Promise<CodeScope> {
  const scope = await server.codes.scope(uri, options);
  const { blindCoding, coder } = await server.settings(uri);
  if (!blindCoding || coder === "") return scope;
  const sidecars = scope.sidecars.map((file) => {
    const home = homeOf(file.uri);
    return { ...file, uses: file.uses.filter(({ annotation }) => isOwn(annotation?.by, home, coder)) };
  });
  return { ...scope, sidecars };
}

/** The coder in a sidecar's name. */
function homeOf(uri: string): string | undefined {
  return documentOfSidecar(uri.slice(uri.lastIndexOf("/") + 1), {})?.coder;
}
