import assert from "node:assert/strict";
import { type IGrammar, INITIAL } from "vscode-textmate";
import { grammarOf } from "./engine";

const length = 20_000;

function filled(piece: string): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** Lines that come close to a rule again and again without an end. */
const hostile: Readonly<Record<string, string>> = {
  capitals: filled("A"),
  "the beginning of a name": filled("Treaty "),
  "half of a long name": filled("Treaty on the Non-Proliferation of Nuclear "),
  "another half": filled("Conference on Security and Co-operation in "),
  "short names": filled("United Nations "),
  acronyms: filled("NPT "),
  "dotted acronyms": filled("U.N."),
  "a word that is an acronym": filled("US "),
  slashes: filled("E3/EU+"),
  spaces: filled(" "),
  "a name and spaces": `Treaty${filled(" ")}`,
  "resolutions without number": filled("Security Council resolution "),
  "resolutions that do not end": filled("resolution 1540 (2004"),
  "symbols without number": filled("S/RES/"),
  "one list of articles": `Article ${filled("I, I and ")}`,
  "an article and brackets": `Article 5${filled(" (1)")}`,
  "days without month": filled("1 de "),
  figures: filled("1"),
  fractions: filled("1/"),
  hyphens: filled("-"),
  "combining marks": `A${filled("\u0301")}`,
  "Arabic clitics": filled("و"),
  "Arabic articles": filled("ال"),
  Han: filled("中"),
  "the beginning of a name in Han": filled("联合"),
  Cyrillic: filled("Совета Безопасности "),
};

describe(`lines of ${length} hostile characters`, () => {
  let grammar: IGrammar;
  let plain: number;
  before(async () => {
    grammar = await grammarOf("text.policy");
    plain = cost(filled("The delegations met again in the afternoon and spoke of many things. "));
  });

  /** Processor time of the quickest of three runs: what other programs do counts little. */
  function cost(line: string): number {
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      const { stoppedEarly, tokens } = grammar.tokenizeLine(line, INITIAL);
      const { user, system } = process.cpuUsage(before);
      assert.equal(stoppedEarly, false);
      assert.ok((tokens.at(-1)?.endIndex ?? 0) >= line.length, "the whole line is tokenised");
      return user + system;
    });
    return Math.min(...times);
  }

  // The worst measured is 8 times; backtracking without bounds would be thousands.
  for (const [title, line] of Object.entries(hostile))
    it(`cost less than a hundred plain ones: ${title}`, () => {
      const ratio = cost(line) / plain;
      assert.ok(ratio < 100, `${ratio.toFixed(1)} times a plain line`);
    }).timeout(0);
});
