import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { titled } from "../../../src/core/cards/sourceTitle";

describe("titles of sources", () => {
  for (const [title, url, expected] of [
    ["Wikipedia", "https://en.wikipedia.org/wiki/Treaty_of_Lisbon", "Wikipedia: Treaty of Lisbon"],
    ["Wikipedia", "https://fr.wikipedia.org/wiki/Trait%C3%A9_de_Nice#Contenu", "Wikipedia: Traité de Nice"],
    ["Wikipedia", "https://en.wikipedia.org/wiki/100%_tax", "Wikipedia: 100% tax"],
    ["Wikipedia: Nice", "https://en.wikipedia.org/wiki/Treaty_of_Nice", "Wikipedia: Nice"],
    [
      "Encyclopaedia Britannica",
      "https://www.britannica.com/topic/Wagner-Group",
      "Encyclopaedia Britannica: Wagner Group",
    ],
    ["NATO", "https://www.nato.int/cps/en/natohq/topics_1.htm", "NATO"],
  ] as const)
    it(expected, () => assert.deepEqual(titled({ title, url }), { title: expected, url }));
});
