import type { Connection } from "vscode-languageserver";
import { decodeSettings, type Settings } from "../settings/table";
import type { ClientAbilities } from "./model";

/** Settings by document, asked for once until they change; the defaults where an editor has none. */
export class SettingsCache {
  readonly #connection: Connection;
  readonly #client: ClientAbilities;
  readonly #known = new Map<string, Promise<Settings>>();

  constructor(connection: Connection, client: ClientAbilities) {
    this.#connection = connection;
    this.#client = client;
  }

  for(uri: string): Promise<Settings> {
    if (!this.#client.configuration) return Promise.resolve(decodeSettings(undefined));
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const asked = this.#connection.workspace
      .getConfiguration({ scopeUri: uri, section: "glossator" })
      .then(decodeSettings, (error: unknown) => {
        this.#known.delete(uri);
        this.#connection.console.warn(`settings could not be read, defaults hold: ${error}`);
        return decodeSettings(undefined);
      });
    this.#known.set(uri, asked);
    return asked;
  }

  forget(): void {
    this.#known.clear();
  }
}
