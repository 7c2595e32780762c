import assert from "node:assert/strict";
import { cardOf } from "../../../src/core/cards/card";
import { textCard } from "../../../src/core/cards/text";
import { bare, cardWith, npt } from "./entries";

describe("the card for a terminal", () => {
  it("says all there is to say, one thing a line", () => {
    assert.equal(
      textCard(cardOf(npt), "as written"),
      `Treaty on the Non-Proliferation of Nuclear Weapons (NPT, TNP, N.P.T.)
  Treaty against the spread of nuclear weapons.
  Why this sense: as written
  In force (as of 23 November 2026)
  Adopted: 12 June 1968
  Opened for signature: 1 July 1968
  In force since: 5 March 1970
  Parties: 191 (as of December 2025); Counts differ
  Depositary: Russian Federation, United Kingdom
  Note: DPRK withdrew: see sources.
  ru: Договор о нераспространении ядерного оружия
  fr: Traité sur la non-prolifération des armes nucléaires
  See also: regime, iaea, gone, ctbt
  Source: UNODA <https://treaties.unoda.org/t/npt>
  Source: Encyclopedia <https://example.org/wiki/NPT_(treaty)?a=1&b=2>
`,
    );
  });

  it("leaves out what is not known", () => {
    assert.equal(
      textCard(cardOf(bare)),
      "Bare Group\n  A group.\n  Status unknown (as of November 2026)\n  Source: Source <https://example.org>\n",
    );
  });

  it("sends no control character of a glossary to the terminal", () => {
    const evil = "a\u001b[2J\u001b]0;title\u0007b\r\nc\u009b31md\u0000\u0085e";
    const card = cardWith({
      name: evil,
      acronyms: [evil],
      gloss: evil,
      note: evil,
      depositary: [evil],
      names: { fr: { name: evil } },
      sources: [{ title: evil, url: `https://example.org/${evil}` }],
    });
    const text = textCard(card, evil);
    assert.doesNotMatch(text.replaceAll("\n", ""), /\p{Cc}/u);
    assert.equal(
      text.split("\n").length,
      textCard(
        cardWith({
          acronyms: [],
          names: { fr: { name: "n" } },
          sources: [npt.sources[0] ?? { title: "", url: "" }],
        }),
        "r",
      ).split("\n").length,
    );
  });
});
