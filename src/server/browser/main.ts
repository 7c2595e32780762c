import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { startServer } from "../server";
import { takeGlossary } from "./givenGlossary";
import { browserRuntime } from "./runtime";

// The language server runs in a worker, whose global scope is the message port to the extension.
declare const self: DedicatedWorkerGlobalScope;
interface DedicatedWorkerGlobalScope extends MessagePort {}

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  ...browserRuntime,
  takeOptions: takeGlossary,
});
