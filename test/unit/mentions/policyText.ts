import assert from "node:assert/strict";
import { it } from "mocha";
import { createFinder } from "../../../src/core/mentions/finder";
import { smallGlossary } from "./glossary";

/** Speaks of policy, so that what counts only in such texts counts. Goes before the text that is looked at. */
export const policy =
  "The nuclear disarmament negotiations and sanctions of which the parties speak, missiles and weapons, treaties and governments.\n\n";

const finder = createFinder(smallGlossary());

/** Persons of a text, in text order, with blanks for line breaks. */
export function personsIn(text: string): readonly string[] {
  return finder
    .find(text)
    .filter(({ subtype }) => subtype === "person")
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
}

/** A test for each text, with the persons that are found in it behind talk of policy. */
export function personCases(table: readonly (readonly [text: string, ...expected: string[]])[]): void {
  for (const [written, ...expected] of table)
    it(written.replace(/\s/g, "·").slice(0, 100), () =>
      assert.deepEqual(personsIn(policy + written), expected),
    );
}
