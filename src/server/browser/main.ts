import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { takeGlossary } from "../givenGlossary";
import { startServer } from "../server";
import { browserRuntime } from "./runtime";

// The language server runs in a worker, whose global scope is the message port to the extension.
declare const self: DedicatedWorkerGlobalScope;
interface DedicatedWorkerGlobalScope extends MessagePort {}

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  ...browserRuntime,
  // A worker cannot read the extension's files: the client reads this one and starts the server with it.
  takeOptions: (options) => {
    const { glossary } = options as { readonly glossary?: unknown };
    if (glossary instanceof Uint8Array) takeGlossary(glossary);
  },
});
