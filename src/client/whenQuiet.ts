import type { Disposable } from "vscode";
import { log } from "./log";

/** Does something once nobody has asked for it for a while: a checkout or a merge tells of many files, one after the other. */
export class WhenQuiet implements Disposable {
  readonly #milliseconds: number;
  readonly #act: () => Promise<void>;
  readonly #failure: string;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** A failure of `act` is logged after the sentence `failure`; the next time tries again. */
  constructor(milliseconds: number, act: () => Promise<void>, failure: string) {
    this.#milliseconds = milliseconds;
    this.#act = act;
    this.#failure = failure;
  }

  /** Asks for it; who asks again meanwhile begins the wait anew. */
  soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#act().catch((error: unknown) => log().error(`${this.#failure}: ${error}`));
    }, this.#milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#pause);
  }
}
