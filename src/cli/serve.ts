import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { codebookFileNames } from "../core/codebook/model";
import { glossaryFileNames } from "../core/glossary/model";
import { folderFileNames } from "../core/sidecar/folderFile";
import { decodeText } from "../core/text/decode";
import type { Files } from "../server/files";
import { nodeRuntime } from "../server/node/runtime";
import { startServer } from "../server/server";
import { nodeIo } from "./node";
import { textEndings } from "./texts";

/** Serves the language server on standard input and output. Editors that do not answer our file requests get local files. */
export function serve(): Promise<void> {
  const reader = new StreamMessageReader(process.stdin);
  const connection = createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
  startServer(connection, { ...nodeRuntime, files: localFiles });
  return new Promise((resolve) =>
    reader.onClose(() => {
      // What the library still wants to say goes to an editor that has left.
      process.on("uncaughtException", () => {});
      resolve();
    }),
  );
}

const endings = {
  text: textEndings,
  sidecar: [".ann.yaml"],
  glossary: glossaryFileNames.map((name) => `/${name}`),
  codebook: codebookFileNames.map((name) => `/${name}`),
  folderFile: folderFileNames.map((name) => `/${name}`),
} as const;

function localFiles(folders: () => readonly string[]): Files {
  return {
    find: async (kind) => {
      const paths = await Promise.all(folders().map((uri) => nodeIo.expand(fileURLToPath(uri))));
      const files = paths.flatMap((found) => found?.files ?? []);
      const wanted = files.filter((path) => endings[kind].some((ending) => path.endsWith(ending)));
      return wanted.map((path) => pathToFileURL(path).toString());
    },
    read: async (uri) => {
      try {
        const { text, problem } = decodeText(await readFile(fileURLToPath(uri)));
        return text === undefined
          ? { kind: "unreadable", reason: problem ?? "The file is not text." }
          : { kind: "text", text };
      } catch (error) {
        const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
        return missing ? { kind: "missing" } : { kind: "unreadable", reason: String(error) };
      }
    },
    base: (uri, blob) => nodeIo.blob(fileURLToPath(uri), blob),
  };
}
