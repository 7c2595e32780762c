import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type AnalysedPart, joined } from "../../../src/core/mentions/editedText";
import type { Mention, TextAnalysis } from "../../../src/core/mentions/model";
import { LineIndex } from "../../../src/core/text/lines";
import { Rope } from "../../../src/core/text/rope";
import { encodeText } from "../../../src/server/features/encodedTokens";
import { tokenLegend } from "../../../src/server/features/semanticTokens";
import { propertyRuns } from "../propertyRuns";

const runs = propertyRuns(300);

type Marked = Pick<Mention, "start" | "end" | "kind"> & { readonly subtype?: string };

function mention({ start, end, kind, subtype = "other" }: Marked): Mention {
  return { start, end, kind, subtype, entity: undefined, name: undefined, confidence: 1, acronyms: [] };
}

function encodeTokens(mentions: readonly Mention[], text: string): readonly number[] {
  const found = { mentions, definitions: [] };
  return encodeText({ rope: Rope.of(text), parts: [{ start: 0, length: text.length, found }] }).data;
}

/** Parts one behind the other. */
function laidOut(given: readonly { readonly text: string; readonly found: TextAnalysis }[]) {
  const parts: AnalysedPart[] = [];
  let start = 0;
  for (const { text, found } of given) {
    parts.push({ start, length: text.length, found });
    start += text.length;
  }
  return { rope: Rope.of(given.map(({ text }) => text).join("")), parts };
}

/** Tokens as an editor understands them: line, type and the coloured text. */
function decode(text: string, data: readonly number[]): readonly string[] {
  const index = new LineIndex(text);
  const tokens: string[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [deltaLine = 0, deltaColumn = 0, length = 0, type = 0, modifiers] = data.slice(at, at + 5);
    line += deltaLine;
    column = deltaLine === 0 ? column + deltaColumn : deltaColumn;
    assert.equal(modifiers, 0);
    const start = index.offsetAt({ line, column });
    tokens.push(`${line} ${tokenLegend.tokenTypes[type]} ${text.slice(start, start + length)}`);
  }
  return tokens;
}

/** Mentions marked in the text itself: `[t …]` treaty, `[a …]` actor, `[e …]`, `[c …]`, `[r …]`, `[§ …]`, `[~ …]` anaphor. */
function marked(source: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  const open: { start: number; sign: string }[] = [];
  let text = "";
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === "[") {
      open.push({ start: text.length, sign: source.charAt(at + 1) });
      at += 2;
    } else if (character === "]") {
      const { start, sign } = open.pop() ?? { start: 0, sign: "" };
      mentions.push(mention({ start, end: text.length, ...classes[sign as keyof typeof classes] }));
    } else text += character;
  }
  return { text, mentions };
}

const classes = {
  t: { kind: "treaty" },
  a: { kind: "actor" },
  e: { kind: "event" },
  c: { kind: "concept" },
  u: { kind: "acronym" },
  r: { kind: "treaty", subtype: "resolution" },
  "§": { kind: "treaty", subtype: "article" },
  "~": { kind: "treaty", subtype: "anaphor" },
} as const;

describe("semantic tokens", () => {
  const cases: readonly (readonly [title: string, source: string, expected: readonly string[]])[] = [
    ["of nothing are none", "No mention.", []],
    [
      "have a type for each class",
      "[t NPT] [a Iran] [e RevCon] [c WMD] [u XYZ] [r UNSCR 1540] [§ Article VI]",
      [
        "0 treatyMention NPT",
        "0 actorMention Iran",
        "0 eventMention RevCon",
        "0 conceptMention WMD",
        "0 conceptMention XYZ",
        "0 resolutionMention UNSCR 1540",
        "0 articleMention Article VI",
      ],
    ],
    ["leave anaphors without colour", "[t NPT] and [~ the Treaty]", ["0 treatyMention NPT"]],
    [
      "are split where a line ends",
      "the [a Organisation for the\nProhibition of Chemical\nWeapons] today",
      [
        "0 actorMention Organisation for the",
        "1 actorMention Prohibition of Chemical",
        "2 actorMention Weapons",
      ],
    ],
    [
      "begin behind the indentation of a further line",
      "  [a Chemical  \n    Weapons]",
      ["0 actorMention Chemical", "1 actorMention Weapons"],
    ],
    [
      "show what is nested",
      "[e Tenth [t NPT] Review Conference]",
      ["0 eventMention Tenth", "0 treatyMention NPT", "0 eventMention Review Conference"],
    ],
    [
      "show what is nested at either end, and in the nested",
      "[e [a UN] Summit on [t anti-[c WMD]]]",
      ["0 actorMention UN", "0 eventMention Summit on", "0 treatyMention anti-", "0 conceptMention WMD"],
    ],
    [
      "show what is nested on another line",
      "[e Conference of\n[t NPT] Parties]",
      ["0 eventMention Conference of", "1 treatyMention NPT", "1 eventMention Parties"],
    ],
  ];
  for (const [title, source, expected] of cases)
    for (const [name, end] of [
      ["LF", "\n"],
      ["CR LF", "\r\n"],
      ["CR", "\r"],
    ] as const)
      it(`${title} (${name})`, () => {
        const { text, mentions } = marked(source.replaceAll("\n", end));
        assert.deepEqual(decode(text, encodeTokens(mentions, text)), expected);
      });

  it("stand in order, inside one line, without overlaps, for any mentions", () => {
    const kinds = fc.constantFrom<Mention["kind"]>("treaty", "actor", "event", "concept", "acronym");
    const texts = fc.array(fc.constantFrom("a", "b ", " ", "\n", "\r\n", "\r", "𠀀"), {
      minLength: 1,
      maxLength: 40,
    });
    const ranges = fc.array(fc.tuple(fc.nat(40), fc.nat(12), kinds), { maxLength: 8 });
    fc.assert(
      fc.property(texts, ranges, (pieces, places) => {
        const text = pieces.join("");
        const mentions = places
          .map(([start, length, kind]) =>
            mention({ start, end: Math.min(text.length, start + length), kind }),
          )
          .filter(({ start, end }) => start < end);
        const index = new LineIndex(text);
        const covered = new Set<number>();
        let line = 0;
        let column = 0;
        const data = encodeTokens(mentions, text);
        for (let at = 0; at < data.length; at += 5) {
          const [deltaLine = 0, deltaColumn = 0, length = 0] = data.slice(at, at + 3);
          assert.ok(deltaLine >= 0 && deltaColumn >= 0 && length > 0);
          line += deltaLine;
          column = deltaLine === 0 ? column + deltaColumn : deltaColumn;
          const start = index.lineStart(line) + column;
          assert.ok(start + length <= index.lineEnd(line), "inside one line");
          for (let offset = start; offset < start + length; offset += 1) {
            assert.ok(!covered.has(offset), "no overlap");
            covered.add(offset);
          }
        }
        for (const { start, end } of mentions)
          for (let offset = start; offset < end; offset += 1)
            assert.ok(
              covered.has(offset) || /\s/.test(text.charAt(offset)),
              "every letter of a mention has a colour",
            );
      }),
      { numRuns: runs },
    );
  });

  const aMention = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 8 }), fc.constantFrom("treaty", "actor"));
  const aPart = fc
    .tuple(
      fc.array(fc.constantFrom("a", "b ", "\n", "\r\n", "𠀀"), { minLength: 1, maxLength: 12 }),
      fc.array(aMention, { maxLength: 3 }),
    )
    .map(([pieces, places]) => {
      const text = pieces.join("");
      const mentions = places
        .map(([start, length, kind]) => mention({ start, end: Math.min(text.length, start + length), kind }))
        .filter(({ start, end }) => start < end);
      return { text, found: { mentions, definitions: [] } };
    });
  const someParts = fc.array(aPart, { maxLength: 6 });

  it("of a text in parts are those of the text as a whole", () => {
    fc.assert(
      fc.property(someParts, (given) => {
        const open = laidOut(given);
        assert.deepEqual(encodeText(open).data, encodeTokens(joined(open.parts).mentions, open.rope.text));
      }),
      { numRuns: runs },
    );
  });

  it("are made out of earlier ones by the edits that say so, which hold no more than what differs", () => {
    fc.assert(
      fc.property(someParts, someParts, someParts, someParts, (start, removed, added, end) => {
        const [before, after] = [
          laidOut([...start, ...removed, ...end]),
          laidOut([...start, ...added, ...end]),
        ];
        const earlier = encodeText(before);
        const now = encodeText(after);
        const data = [...earlier.data];
        for (const edit of now.editsSince(earlier)) {
          data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
          const most = [...removed, ...added].reduce((sum, { found }) => sum + found.mentions.length, 0);
          // A mention makes a token a line, and one more where another cuts it; the token behind is counted from what changed.
          assert.ok((edit.data?.length ?? 0) <= 5 * (1 + most * 9));
        }
        assert.deepEqual(data, now.data);
        assert.deepEqual(now.editsSince(now), []);
      }),
      { numRuns: runs },
    );
  });

  it("have the types that the manifest declares, in both of its lists", () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8")) as {
      contributes: {
        semanticTokenTypes: readonly { readonly id: string }[];
        semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
      };
    };
    const { semanticTokenTypes, semanticTokenScopes } = manifest.contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      tokenLegend.tokenTypes,
    );
    assert.deepEqual(Object.keys(semanticTokenScopes[0]?.scopes ?? {}), tokenLegend.tokenTypes);
  });
});
