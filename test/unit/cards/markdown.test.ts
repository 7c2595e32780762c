import assert from "node:assert/strict";
import fc from "fast-check";
import { cardOf } from "../../../src/core/cards/card";
import { escapeMarkdown, fullCard, shortCard, termCard } from "../../../src/core/cards/markdown";
import type { Entry } from "../../../src/core/glossary/model";
import { propertyRuns } from "../propertyRuns";
import { bare, cardWith, npt } from "./entries";

const runs = propertyRuns(1000);

/** What would be markup, run a command, fetch a picture or become a link if it were not escaped. */
const hostile: readonly string[] = [
  "[click](command:workbench.action.terminal.new)",
  "[click][ref]",
  "[ref]: https://evil.example",
  "![pixel](https://evil.example/p.png)",
  "[![a](b)](c)",
  "<img src=x onerror=alert(1)>",
  "<https://evil.example>",
  "<!-- comment -->",
  "&lt;b&gt; &#60;b&#62; &copy;",
  "https://evil.example/a?b=c",
  "HTTP://EVIL.EXAMPLE",
  "www.evil.example",
  "_www.evil.example",
  "WWW.evil.example",
  "someone@evil.example",
  "command:foo javascript:alert(1) data:text/html,x vscode://x",
  "$(zap) $(sync~spin)",
  "# heading",
  "###### heading",
  "heading\n===",
  "heading\n---",
  "---",
  "***",
  "- item",
  "+ item",
  "* item",
  "-",
  "1. item",
  "12) item",
  "1.",
  "2015. A year",
  "> quote",
  "`code` ``co`de`` ```block```",
  "~~~ fence",
  "**bold** __bold__ _it_ *it* ~~gone~~",
  "| a | b |\n|---|---|",
  "a\\",
  "\\[x](y)",
  "two\n\nparagraphs\r\nand\u2028more",
  "    indented code",
  "line  \nbreak",
  "bell\u0007 escape\u001b[31m nul\u0000",
  "[ ] task [^1] footnote",
];

/**
 * Reads escaped text back as a Markdown parser would if nothing in it were markup. Fails on a mark that stands for itself
 * without a backslash although it can begin markup.
 */
function readBack(markdown: string): string {
  let text = "";
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at);
    const reference = /^&#(\d+);/.exec(rest);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const [taken, meant] = reference
      ? [reference[0], String.fromCharCode(Number(reference[1]))]
      : escaped
        ? [escaped[0], escaped[1] ?? ""]
        : [rest.charAt(0), rest.charAt(0)];
    if (!reference && !escaped) {
      assert.ok(!"<>[]`*_~|#!\\&:@$\n\r".includes(taken), `bare ${JSON.stringify(taken)} in ${markdown}`);
      assert.ok(at > 0 || !/^(?:[-+=]|\d+[.)](?: |$)|\s)/.test(rest), `block mark in ${markdown}`);
    }
    text += meant;
    at += taken.length;
  }
  assert.ok(!/www\./i.test(markdown), `a link by itself in ${markdown}`);
  return text;
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

describe("escaping Markdown", () => {
  for (const text of hostile)
    it(`shows ${JSON.stringify(text)} as it is`, () => {
      assert.equal(readBack(escapeMarkdown(text)), onOneLine(text));
    });

  it("shows any text as it is, on one line", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile),
      fc.constantFrom("www.", "https://", "](", "&amp;", "1. ", "- ", "\n", "\\"),
      fc.string(),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join("");
        assert.equal(readBack(escapeMarkdown(text)), onOneLine(text));
      }),
      { numRuns: runs },
    );
  });

  it("leaves ordinary words alone", () => {
    const plain = "Article VI (1968), “Côte d’Ivoire” – 5% of ДНЯО; 不扩散.";
    assert.equal(escapeMarkdown(plain), plain);
  });
});

describe("cards of a hostile glossary", () => {
  const safeLink = /\[(?:[^\]\\]|\\.)*\]\(https?:\/\/[^\s()<>"`]+\)/g;

  /** Fails when anything but bold, bullets, rules and links to web addresses is left in a card. */
  function assertHarmless(card: string): void {
    const rest = card.replace(safeLink, "");
    assert.ok(!/(?<!\\)\]\(/.test(rest), `a link that is no web link: ${rest}`);
    assert.ok(!/(?<!\\)!\[/.test(card), `an image: ${card}`);
    assert.ok(!rest.includes("<"), `HTML: ${rest}`);
    assert.ok(!/command:|javascript:|https?:|\$\(/i.test(rest), `something to run or to open: ${rest}`);
    assert.ok(!/www\./i.test(rest), `a link by itself: ${rest}`);
    assert.ok(!/^ {0,3}(?:#|>|\d+[.)] |[+*] |```|~~~|={3})/m.test(card), `a block of another kind: ${card}`);
  }

  function poisoned(text: string): Entry {
    return {
      ...npt,
      name: text,
      acronyms: [text, { text }],
      names: { fr: { name: text }, ru: { name: text } },
      gloss: text,
      note: text,
      depositary: [text],
      parties: { count: 1, note: text },
      sources: [
        { title: text, url: "https://example.org" },
        { title: text, url: `https://example.org/${text}` },
        { title: text, url: text },
      ],
    };
  }

  for (const text of hostile)
    it(`hold no markup of ${JSON.stringify(text)}`, () => {
      const card = cardOf(poisoned(text));
      const context = { reason: text, counts: text, nameOf: () => text };
      assertHarmless(fullCard(card, context));
      assertHarmless(shortCard(card, context));
      assertHarmless(termCard(text, [{ card, reason: text }, { card }], context));
    });

  it("never link anything but web addresses", () => {
    for (const url of [
      "command:x",
      "javascript:x",
      "data:text/html,x",
      "file:///etc/passwd",
      "vscode://x",
      "//x",
      "x",
    ])
      assert.ok(fullCard(cardWith({ sources: [{ title: "T", url }] })).endsWith("Source: T"), url);
  });
});

describe("the full card", () => {
  const names: Readonly<Record<string, string>> = {
    regime: "Non-proliferation regime",
    iaea: "IAEA",
    ctbt: "CTBT",
  };

  it("says all there is to say", () => {
    assert.equal(
      fullCard(cardOf(npt), { nameOf: (id) => names[id], counts: "2 here, 340 in this folder" }),
      [
        "**Treaty on the Non-Proliferation of Nuclear Weapons** (NPT, TNP, N.P.T.)",
        "",
        "Treaty against the spread of nuclear weapons.",
        "",
        "- **In force (as of 23 November 2026)**",
        "- Adopted: 12 June 1968",
        "- Opened for signature: 1 July 1968",
        "- In force since: 5 March 1970",
        "- Parties: 191 (as of December 2025); Counts differ",
        "- Depositary: Russian Federation, United Kingdom",
        "",
        "Note: DPRK withdrew&#58; see sources.",
        "",
        "- French: Traité sur la non-prolifération des armes nucléaires",
        "- Russian: Договор о нераспространении ядерного оружия",
        "",
        "Part of Non-proliferation regime; see also IAEA, CTBT",
        "",
        "Sources: [UNODA](https://treaties.unoda.org/t/npt); " +
          "[Encyclopedia](https://example.org/wiki/NPT_%28treaty%29?a=1&amp;b=2)",
        "",
        "2 here, 340 in this folder",
      ].join("\n"),
    );
  });

  it("leaves out what is not known, without empty lines for it", () => {
    assert.equal(
      fullCard(cardOf(bare)),
      "**Bare Group**\n\nA group.\n\n- **Status unknown (as of November 2026)**\n\nSource: [Source](https://example.org)",
    );
  });

  it("links related entries where there is something to open", () => {
    const card = fullCard(cardOf(npt), {
      nameOf: (id) => names[id],
      linkTo: (id) => (id === "iaea" ? "https://iaea.org" : undefined),
    });
    assert.ok(
      card.includes("Part of Non-proliferation regime; see also [IAEA](https://iaea.org), CTBT"),
      card,
    );
  });

  it("names at most six other entries, each once, and never itself", () => {
    const seeAlso = ["npt", ..."abcdefgh", "a"];
    const card = fullCard(cardWith({ relations: [], seeAlso }), { nameOf: (id) => id.toUpperCase() });
    assert.ok(card.includes("\n\nSee also A, B, C, D, E, F\n\n"), card);
  });
});

describe("the short card", () => {
  it("says name, sentence, status and the first source", () => {
    assert.equal(
      shortCard(cardOf(npt)),
      "**Treaty on the Non-Proliferation of Nuclear Weapons** (NPT, TNP, N.P.T.)\n\n" +
        "Treaty against the spread of nuclear weapons.\n\n" +
        "In force (as of 23 November 2026) · [UNODA](https://treaties.unoda.org/t/npt)",
    );
  });

  it("says why it comes first", () => {
    assert.ok(shortCard(cardOf(npt), { reason: "near “treaty”" }).includes("\n\n_near “treaty”_\n\n"));
  });
});

describe("the card of a term", () => {
  const first = cardOf(npt);
  const second = cardOf(bare);

  it("is the full card where there is one sense", () => {
    const context = { counts: "1 here" };
    assert.equal(termCard("NPT", [{ card: first, reason: "x" }], context), fullCard(first, context));
  });

  it("shows every sense in short, in the order given, each with its reason", () => {
    const card = termCard("NPT", [{ card: second, reason: "near “group”" }, { card: first }], {
      counts: "3 here",
    });
    assert.deepEqual(card.split("\n\n---\n\n"), [
      "“NPT” can mean 2 things; the likeliest here comes first.",
      shortCard(second, { reason: "near “group”" }),
      `${shortCard(first)}\n\n3 here`,
    ]);
  });

  it("calls the first sense the likeliest where no reason is known", () => {
    const card = termCard("NPT", [{ card: first }, { card: second }], {});
    assert.equal(card.split("_Likeliest in this text._").length, 2);
  });

  it("is empty where there is no sense", () => assert.equal(termCard("NPT", [], {}), ""));
});
