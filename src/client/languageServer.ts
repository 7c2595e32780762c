/** The language server as the client reaches it: started once, when somebody first needs it. */

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import * as messages from "../protocol/messages";
import type { BaseTexts } from "./annotations/baseTexts";
import type { Resolve } from "./annotations/findPlaces";
import type { ResolveFile } from "./annotations/folderStates";
import { clientOptions } from "./clientOptions";
import { serveFiles } from "./files";
import type { Host } from "./host";
import { letMessagesThrough } from "./inSlices";
import { log } from "./log";
import { hoverActions } from "./mentions/commands";
import { untilWindowAnswers } from "./window";

/** Answers the client once it runs, and starts it if need be. */
export interface LazyClient {
  (): Promise<BaseLanguageClient>;
  /** Answers the client once somebody has started it: for what shows by itself, and must not start it before annotations are shown. */
  readonly whenStarted: () => Promise<BaseLanguageClient>;
  /** Starts it when something that matters more is over, whether or not that succeeded. */
  readonly startAfter: (first: Promise<unknown>) => Promise<BaseLanguageClient>;
  /** Whether it runs, or is about to. */
  readonly isStarted: () => boolean;
  /** Fires when it has died and runs again. What was asked of it when it died has failed, and may be asked again. */
  readonly onDidRestart: vscode.Event<void>;
}

/** A language client that is not started yet. */
export function lazyClient(context: vscode.ExtensionContext, host: Host, bases: BaseTexts): LazyClient {
  let running: Promise<BaseLanguageClient> | undefined;
  let isWanted = false;
  let tellStarted: (client: Promise<BaseLanguageClient>) => void = () => undefined;
  const started = new Promise<BaseLanguageClient>((resolve) => {
    tellStarted = resolve;
  });
  // Who started it hears why it failed.
  started.catch(() => undefined);
  const restarted = new vscode.EventEmitter<void>();
  context.subscriptions.push(restarted);
  const start = async () => {
    const loaded = await host.loadLanguageClient();
    const client = await host.createClient(loaded, clientOptions(hoverActions(() => get())));
    await run(client, loaded, context, bases, () => restarted.fire());
    return client;
  };
  const get = () => {
    isWanted = true;
    running ??= start();
    tellStarted(running);
    return running;
  };
  const startAfter = async (first: Promise<unknown>) => {
    isWanted = true;
    // Whoever began it hears why it failed.
    await first.catch(() => undefined);
    // What it has to show is given to the editor only now, and would be sent when the client's code is loaded, which takes long.
    await letMessagesThrough();
    // A window that has gone answers nothing, and sees no server either.
    await untilWindowAnswers().catch(() => undefined);
    return get();
  };
  return Object.assign(get, {
    whenStarted: () => started,
    startAfter,
    isStarted: () => isWanted,
    onDidRestart: restarted.event,
  });
}

/** Starts a client; `restarted` hears when its server has died and runs again. */
async function run(
  client: BaseLanguageClient,
  { ErrorAction, State }: typeof import("./languageClient"),
  context: vscode.ExtensionContext,
  bases: BaseTexts,
  restarted: () => void,
): Promise<void> {
  // To load the client's code and to start it takes its time each; a key need not wait for both.
  await letMessagesThrough();
  context.subscriptions.push(serveFiles(client, bases), { dispose: () => client.stop() });
  // Messages that no longer reach a dying server would make the client stop for good, before it hears of the end and starts another.
  const { errorHandler } = client.clientOptions;
  if (errorHandler !== undefined)
    errorHandler.error = () => ({ action: ErrorAction.Continue, handled: true });
  await client.start();
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) restarted();
  });
  log().info("Language server started.");
}

/** Asks the server where annotations of an open text stand. */
export function resolveWith(client: LazyClient): Resolve {
  return async (document, annotations) => {
    const running = await client();
    const params: messages.AnchorParams = {
      uri: document.uri.toString(),
      version: document.version,
      annotations,
    };
    return (
      (await running.sendRequest<messages.AnchorResult>(messages.anchorAnnotations, params)) ?? undefined
    );
  };
}

/** Asks the server where annotations stand in a text that need not be open. */
export function resolveFileWith(client: LazyClient): ResolveFile {
  return async (document, annotations) => {
    const running = await client();
    const params: messages.AnchorParams = { uri: document.toString(), version: null, annotations };
    return (
      (await running.sendRequest<messages.AnchorResult>(messages.anchorAnnotations, params)) ?? undefined
    );
  };
}
