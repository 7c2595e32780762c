import assert from "node:assert/strict";
import { builtinEntries } from "../../../src/core/glossary/builtin.generated";
import { nameText } from "../../../src/core/glossary/combine";
import type { Entry } from "../../../src/core/glossary/model";

interface Named {
  readonly id: string;
  readonly language: string;
  readonly text: string;
}

/** Every name, acronym and alias of every entry, in whichever language. */
const names: readonly Named[] = builtinEntries.flatMap((line) => {
  const entry: Entry = JSON.parse(line);
  return Object.entries({ ...entry.names, en: entry }).flatMap(
    ([language, { name, acronyms = [], aliases = [] }]) =>
      [...(name === undefined ? [] : [name]), ...acronyms, ...aliases].map((spec) => ({
        id: entry.id,
        language,
        text: nameText(spec),
      })),
  );
});

const found = (wrong: (name: Named) => boolean): readonly string[] =>
  names.filter(wrong).map(({ id, language, text }) => `${id}, ${language}: ${text}`);

describe("names of the glossary", () => {
  it("have no signs that are none of a name", () => {
    assert.deepEqual(
      found(({ text }) => /[{}[\]<>|~\\_]|^\s|\s$|\s{2}/u.test(text)),
      [],
    );
  });

  it("have no letters of another script within a word", () => {
    const mixed = /(?:\p{Script=Cyrillic}(?=\p{Script=Latin})|\p{Script=Latin}(?=\p{Script=Cyrillic}))/u;
    assert.deepEqual(
      found(({ text }) => mixed.test(text)),
      [],
    );
  });

  // "the | Russian | Government", "the Government of the | Russian Federation": the head stays outside of a mention of the state.
  it("call no state's government by its state", () => {
    const states = new Set(names.filter(({ id }) => id === "russian-federation").map(({ text }) => text));
    const ofState = (text: string) => /^(?:Government of (?:the )?|Правительство )(.+)$/u.exec(text)?.[1];
    assert.ok(states.has("Russian Federation") && states.has("Российская Федерация"));
    assert.deepEqual(
      found(
        ({ text }) =>
          states.has(ofState(text) ?? "") || /^(?:Russian|Chinese|French|British) Government$/u.test(text),
      ),
      [],
    );
  });

  it("are in letters of another language only where they are foreign words or acronyms", () => {
    const script: Readonly<Record<string, RegExp>> = {
      ru: /\p{Script=Cyrillic}/u,
      zh: /\p{Script=Han}/u,
      ar: /\p{Script=Arabic}/u,
    };
    assert.deepEqual(
      found(({ language, text }) => script[language]?.test(text) === false && /\p{Ll}{3}/u.test(text)),
      ["jus-cogens, ru: jus cogens", "steadfast-noon, ru: Steadfast Noon", "storm-shadow, ru: Storm Shadow"],
    );
  });
});
