import type { TextRange } from "../../../src/core/anchor/model";
import type { Random } from "./random";
import type { Tracked } from "./tracked";

/** A way in which texts change. */
export interface EditScript {
  readonly name: string;
  /**
   * `format`: not a word changes. `global`: edits all over. `place`, `edit`, `gone`: around, in, and instead of a few chosen
   * passages.
   */
  readonly group: "format" | "global" | "place" | "edit" | "gone";
  /** Changes made to the text before anything is annotated. */
  readonly prepare?: (text: string, random: Random) => string;
  readonly apply: (now: Tracked, random: Random, target: TextRange) => void;
}
