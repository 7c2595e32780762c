import { CodeLensRefreshRequest } from "vscode-languageserver";
import type { Server } from "./model";

const quietMilliseconds = 300;

/**
 * After a glossary or a setting has changed, asks the editor to ask again for what it shows already: colours and lenses. An
 * editor asks by itself only when the text changes.
 */
export function registerRefresh(server: Server): void {
  const { connection, runtime, client } = server;
  let cancel = () => {};
  server.onChange((uri) => {
    if (uri !== undefined) return;
    cancel();
    cancel = runtime.after(quietMilliseconds, () => {
      const asked = [
        ...(client.refreshesTokens ? [connection.languages.semanticTokens.refresh()] : []),
        ...(client.refreshesLenses ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
      ];
      // An editor that refuses shows the old colours until the next edit; there is nothing else to do about it.
      void Promise.all(asked).catch((error: unknown) => connection.console.warn(`refresh failed: ${error}`));
    });
  });
}
