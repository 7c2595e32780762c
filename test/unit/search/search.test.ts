import assert from "node:assert/strict";
import fc from "fast-check";
import { searchHelp, searchKeys } from "../../../src/core/search/keys";
import { matchesQuery } from "../../../src/core/search/match";
import type { SearchSubject } from "../../../src/core/search/model";
import { asksForState, parseQuery } from "../../../src/core/search/parse";

const subject: SearchSubject = {
  annotation: {
    id: "a7k3q9zd",
    code: "accusation/institution",
    segments: [{ quote: "reformat the “OPCW”" }, { quote: "call\non both sides" }],
    note: "Names no State.",
    attributes: { stance: "critical", confidence: 2, agreed: true, themes: ["chemical", "law"] },
    mentions: ["opcw"],
    replies: [{ id: "q2", by: "ben", text: "Agreed." }],
    at: "2026-11-23T10:15:00Z",
    origin: "imported",
  },
  file: "speeches/2022/Lavrov.txt",
  coder: "ana",
  state: "moved",
};
const bare: SearchSubject = { annotation: { id: "b2222222", segments: [{ quote: "peace" }] } };

describe("a search over annotations", () => {
  const cases: readonly (readonly [query: string, isFound: boolean, isBareFound: boolean])[] = [
    ["", true, true],
    ["  ", true, true],
    ["code:accusation/*", true, false],
    ["code:accusation", false, false],
    ["code:Accusation/Institution", true, false],
    ["code:acc*", true, false],
    ["code:*/institution", true, false],
    ["code:acc*/*tion", true, false],
    ["code:claim,accusation/*", true, false],
    ["code:accusation/institution/*", true, false],
    ["by:ana", true, false],
    ["by:ben", false, false],
    ["entity:opcw", true, false],
    ["entity:op", false, false],
    ['"call on both"', true, false],
    ["“call on”", true, false],
    ["call on", true, false],
    ["on call", true, false],
    ['"on call"', false, false],
    ['text:"OPCW"', true, false],
    ["text:opcw", true, false],
    ["text:reform*sides", true, false],
    ["text:state", false, false],
    ["note:state", true, false],
    ['note:"no state"', true, false],
    ["reply:agreed", true, false],
    ["state", true, false],
    ["agreed", true, false],
    ["institution", true, false],
    ["has:note", true, false],
    ["has:reply has:attribute has:entity has:code has:coder", true, false],
    ["has:relation", false, false],
    ["-has:note", false, true],
    ["state:moved", true, false],
    ["state:exact,moved", true, false],
    ["state:drifted", false, false],
    ["-state:lost", true, true],
    ["file:Lavrov.txt", true, false],
    ["file:lavrov*", true, false],
    ["file:2022", true, false],
    ["file:2022/*", true, false],
    ["file:speeches", true, false],
    ["file:22", false, false],
    ["origin:imported", true, false],
    ["origin:human", false, true],
    ["at:2026-11-*", true, false],
    ["id:a7k3q9zd", true, false],
    ["stance=critical", true, false],
    ["Stance=CRIT*", true, false],
    ["stance!=critical", false, false],
    ["stance!=neutral", true, false],
    ["-stance=critical", false, true],
    ["stance=critical,neutral", true, false],
    ['"stance"=critical', true, false],
    ["confidence>=2 confidence<3 confidence>1 confidence<=2", true, false],
    ["confidence>2", false, false],
    ["confidence=2", true, false],
    ["confidence<10", true, false],
    ["agreed=yes", true, false],
    ["agreed=no", false, false],
    ["themes=law", true, false],
    ["themes=*", true, false],
    ['code:accusation/* by:ana entity:opcw stance=critical "call on" has:note -code:x', true, false],
    ["code:accusation/* by:ben", false, false],
    ["peace", false, true],
    ["-peace", true, false],
    ["10:15", false, false],
  ];
  for (const [query, isFound, isBareFound] of cases)
    it(`answers ${query || "nothing"}`, () => {
      const { value, problems } = parseQuery(query);
      assert.deepEqual(problems, []);
      assert.deepEqual([matchesQuery(value, subject), matchesQuery(value, bare)], [isFound, isBareFound]);
    });

  it("takes the coder of the record before that of its file", () => {
    const own = { ...subject, annotation: { ...subject.annotation, by: "ben" } };
    assert.equal(matchesQuery(parseQuery("by:ben").value, own), true);
    assert.equal(matchesQuery(parseQuery("by:ana").value, own), false);
  });

  const faults: readonly (readonly [query: string, code: string, message: RegExp, at: string])[] = [
    ["by:ana cod:x", "unknown-key", /“cod:” is not known; known are code, by, .*written cod=x\./, "cod:x"],
    [
      "has:notes",
      "unknown-value",
      /“notes” is not known behind has:; choose from attribute, code,/,
      "has:notes",
    ],
    [
      "state:gone",
      "unknown-value",
      /choose from exact, moved, approximate, ambiguous, lost, drifted/,
      "state:gone",
    ],
    ["code: x", "no-value", /^Say what to look for behind code:, without a space\.$/, "code:"],
    ["code:,", "no-value", /behind code:/, "code:,"],
    ['a ""', "no-value", /^There is nothing between/, '""'],
    ['note:"open end', "open-quote", /The quotation mark in note:"open end is not closed/, 'note:"open end'],
    ["a OR b", "operator", /^OR is not known; give one key several values/, "OR"],
    ["code=claim", "operator", /^Write code:claim with a colon\./, "code=claim"],
    ["https://example.org", "unknown-key", /put them in quotation marks/, "https://example.org"],
  ];
  for (const [query, code, message, at] of faults)
    it(`says what is wrong with ${query}`, () => {
      const { problems } = parseQuery(query);
      assert.deepEqual(
        problems.map(({ start, end, ...problem }) => [problem.code, query.slice(start, end)]),
        [[`search.${code}`, at]],
      );
      assert.match(problems[0]?.message ?? "", message);
    });

  it("keeps the conditions that can be read", () => {
    const { value, problems } = parseQuery("by:ana cod:x peace");
    assert.deepEqual([value.terms.length, problems.length], [2, 1]);
  });

  it("knows when states are asked for", () => {
    assert.equal(asksForState(parseQuery("by:ana -state:lost").value), true);
    assert.equal(asksForState(parseQuery("state by:ana").value), false);
  });

  it("explains every key with an example that works", () => {
    for (const { example } of searchHelp) assert.deepEqual(parseQuery(example).problems, [], example);
    for (const key of Object.keys(searchKeys))
      assert.ok(
        searchHelp.some(({ example }) => example.startsWith(`${key}:`)),
        key,
      );
  });

  it("reads any line without throwing, and -x finds what x does not", () => {
    const parts = fc.constantFrom(
      "code:",
      "a",
      '"',
      "“",
      "”",
      "-",
      "=",
      " ",
      ",",
      "*",
      "has:note",
      "state:",
      ">=",
      "é",
      "x:y",
    );
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join("")),
        (line) => {
          const { value, problems } = parseQuery(line);
          for (const { start, end } of problems) assert.ok(0 <= start && start < end && end <= line.length);
          for (const term of value.terms) {
            const opposite = { terms: [{ ...term, isNegated: !term.isNegated }] };
            for (const one of [subject, bare])
              assert.notEqual(matchesQuery({ terms: [term] }, one), matchesQuery(opposite, one));
          }
        },
      ),
    );
  });
});
