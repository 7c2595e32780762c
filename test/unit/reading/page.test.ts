import assert from "node:assert/strict";
import type { ReadingPage } from "../../../src/core/reading/model";
import { type PageWords, readingPage } from "../../../src/core/reading/page";
import { blocksOf, piecesOf } from "../../../src/core/reading/pieces";
import { isRightToLeft } from "../../../src/core/text/direction";

const words: PageWords = {
  locale: "en",
  annotations: "Annotations",
  none: "None yet.",
  back: "Back to the text",
  annotation: (number, code) => `Annotation ${number}: ${code}`,
  line: (number) => `Line ${number}`,
  place: (offset) => `command:x?${offset}`,
};

function page(text: string, more: Partial<ReadingPage> = {}): ReadingPage {
  return { title: "a.txt", text, mentions: [], annotations: [], ...more };
}

const claim = { code: "claim", colour: "#0072B2", quote: "q", about: [] };

describe("which way a text is read", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["نؤكد دعمنا لمعاهدة NPT", true],
    ["אנו תומכים באמנה (NPT)", true],
    ["We support the treaty (معاهدة).", false],
    ["Мы поддерживаем договор.", false],
    ["1 2 3 ؟", false],
    ["", false],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => assert.equal(isRightToLeft(text), expected));
});

describe("the paragraphs of a page", () => {
  it("are lines up to a blank one, with the number of their first line", () => {
    const text = "One,\r\nand two.\r\n\r\n \t\nThree.";
    assert.deepEqual(
      blocksOf(text).map(({ start, end, line }) => [text.slice(start, end), line]),
      [
        ["One,\r\nand two.", 1],
        ["Three.", 5],
      ],
    );
  });

  it("are none in an empty text", () => assert.deepEqual(blocksOf("\n\n"), []));

  it("fall into pieces where mentions and annotations begin and end", () => {
    const text = "ab cd ef";
    const annotations = [
      { ...claim, ranges: [{ start: 0, end: 5 }] },
      {
        ...claim,
        ranges: [
          { start: 3, end: 5 },
          { start: 6, end: 8 },
        ],
      },
    ];
    const mention = { start: 3, end: 8, kind: "treaty", name: "T" };
    const pieces = piecesOf(page(text, { annotations, mentions: [mention] }), { start: 0, end: 8 });
    assert.deepEqual(
      pieces.map(({ start, end, mention, annotations, ending }) => [
        text.slice(start, end),
        mention?.name,
        annotations,
        ending,
      ]),
      [
        ["ab ", undefined, [0], []],
        ["cd", "T", [1, 0], [0]],
        [" ", "T", [], []],
        ["ef", "T", [1], [1]],
      ],
    );
  });
});

describe("a page to read", () => {
  it("lets every paragraph take its own direction", () => {
    const html = readingPage(page("نص.\n\nA text."), words, "n");
    assert.match(html, /<p dir="auto">نص\.<\/p>/);
    assert.match(html, /<p dir="auto">A text\.<\/p>/);
  });

  it("links paragraphs to their lines, and annotations to their entries and back", () => {
    const annotations = [{ ...claim, ranges: [{ start: 0, end: 2 }], quote: "ab", about: ["By ana"] }];
    const html = readingPage(page("ab\n\ncd", { annotations }), words, "n");
    assert.match(html, /<a class="line" href="command:x\?4" aria-label="Line 3">3<\/a>/);
    assert.match(
      html,
      /<mark class="a0">ab<\/mark><sup><a id="r0" href="#n0" aria-label="Annotation 1: claim">1<\/a>/,
    );
    assert.match(html, /<li id="n0" tabindex="-1">.*href="#r0".*claim.*<q dir="auto">ab<\/q>.*By ana/);
    assert.match(html, /\.a0\{--code:#0072B2\}/);
  });

  it("says so when nothing is annotated", () =>
    assert.match(readingPage(page("ab"), words, "n"), /<p>None yet\.<\/p>/));

  it("runs and loads nothing, whatever the files say", () => {
    const evil = `<img src=x onerror=alert(1)>"'&`;
    const annotations = [
      {
        ranges: [{ start: 0, end: evil.length }],
        code: evil,
        colour: "red}body{",
        quote: evil,
        about: [evil],
      },
    ];
    const mentions = [{ start: 0, end: 4, kind: evil, name: evil }];
    const html = readingPage({ title: evil, text: evil, annotations, mentions }, words, "n0nce");
    assert.ok(!/<(?:img|script)/.test(html));
    assert.ok(!html.includes("red}"));
    assert.ok(html.includes("content=\"default-src 'none'; style-src 'nonce-n0nce'\""));
    assert.ok(html.includes("&#60;img src=x onerror=alert(1)&#62;&#34;&#39;&#38;"));
  });
});
