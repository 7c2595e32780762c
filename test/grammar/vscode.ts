import { dirname, join } from "node:path";
import { installTools } from "../harness/install";

/** The folder of VS Code's own extensions: its Markdown grammar and its default themes. Installs VS Code where it is missing. */
export async function extensionsFolder(): Promise<string> {
  const { serverMain } = await installTools();
  return join(dirname(serverMain), "..", "extensions");
}

/** Time for an installation over a slow line; with VS Code in place it takes no time. */
export const installTimeout = 600_000;
