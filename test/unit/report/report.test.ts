import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { drawBars } from "../../../src/charts/bars";
import { agreementOf } from "../../../src/core/agreement/agreement";
import type { Mention } from "../../../src/core/mentions/model";
import type { BarChart, ReportedTexts } from "../../../src/core/report/model";
import { type ReportPage, reportHtml } from "../../../src/core/report/report";
import { type Sentence, sentenceText } from "../../../src/core/sentence";
import { MentionCounts } from "../../../src/core/statistics/mentionCounts";
import type { CountedAnnotation } from "../../../src/core/statistics/model";

const mention = (entity: string | undefined, start: number) => ({
  start,
  end: start + 1,
  kind: "actor" as const,
  subtype: "state",
  entity,
  name: entity?.toUpperCase(),
  confidence: 1,
  acronyms: [],
});

function counted(code: string, about: Partial<CountedAnnotation> = {}): CountedAnnotation {
  return {
    text: "a.txt",
    date: "2025-01-02",
    coder: "ana",
    state: "exact",
    stretches: [{ start: 0, end: 4 }],
    annotation: { id: "x", code, segments: [{ quote: "<b>words</b>" }], note: "a & b" },
    ...about,
  };
}

function reported(about: Partial<ReportedTexts>): ReportedTexts {
  return {
    title: "A <title>",
    day: "2026-11-29",
    version: "1.0",
    texts: [{ path: "a.txt", length: 1200 }],
    annotations: [],
    mentions: { entities: [], pairs: [] },
    agreement: [],
    ...about,
  };
}

function withCharts(about: Partial<ReportedTexts>, page: Omit<ReportPage, "draw"> = {}) {
  const charts: BarChart[] = [];
  const draw = (chart: BarChart) => {
    charts.push(chart);
    return "<svg></svg>";
  };
  return { html: reportHtml(reported(about), { draw, ...page }), charts };
}

describe("mention counts", () => {
  it("count mentions, texts, and paragraphs that mention two", () => {
    const counts = new MentionCounts();
    counts.add("a b\n\na b a", [
      mention("x", 0),
      mention("y", 2),
      mention("x", 5),
      mention(undefined, 7),
      mention("x", 9),
    ]);
    counts.add("a b", [mention("x", 0), mention("z", 2)]);
    assert.deepEqual(
      counts.entities().map(({ entity, mentions, texts }) => [entity, mentions, texts]),
      [
        ["x", 4, 2],
        ["y", 1, 1],
        ["z", 1, 1],
      ],
    );
    assert.deepEqual(counts.pairs(), [
      { names: ["X", "Y"], paragraphs: 1 },
      { names: ["X", "Z"], paragraphs: 1 },
    ]);
  });
});

describe("mention counts of a text whose paragraphs are lines", () => {
  it("take no whole text for one paragraph", () => {
    const counts = new MentionCounts();
    const line = `X ${"spoke of much that nobody mentions here ".repeat(8)}.\n`;
    counts.add(line + line, [mention("x", 0), mention("y", line.length)]);
    assert.deepEqual(counts.pairs(), []);
  });
});

describe("the report", () => {
  it("says what it was made from, without a script and with everything of the texts escaped", () => {
    const { html } = withCharts({ annotations: [counted("a/<i>")] });
    assert.match(html, /1 text of 1,200 characters together, with 1 annotation by 1 coder in 1 code\./);
    assert.doesNotMatch(html, /<script|<b>|<i>|<title>A <title>|https?:/);
    assert.match(html, /&#60;b&#62;words&#60;\/b&#62;/);
    assert.match(html, /a &#38; b/);
  });

  it("draws codes by coder and by year, each with its numbers as a table and a file", () => {
    const annotations = [counted("a"), counted("b", { coder: "ben", date: "2026" }), counted("a")];
    const { html, charts } = withCharts({ annotations });
    assert.deepEqual(charts, [
      {
        labels: ["a", "b"],
        series: [
          { name: "ana", values: [2, 0] },
          { name: "ben", values: [0, 1] },
        ],
        direction: "down",
      },
      {
        labels: ["2025", "2026"],
        series: [
          { name: "a", values: [2, 0] },
          { name: "b", values: [0, 1] },
        ],
        direction: "across",
      },
    ]);
    assert.match(html, /<details><summary>The numbers<\/summary>/);
    const file = /href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(html)?.[1] ?? "";
    assert.equal(decodeURIComponent(file), "\uFEFFcode,ana,ben,total\r\na,2,0,2\r\nb,0,1,1\r\n");
  });

  it("tells long names by the acronym that the texts write", () => {
    const long = "Convention on the Prohibition of Something and on Its Destruction";
    const named = (entity: string, start: number, end: number, acronyms: Mention["acronyms"]): Mention => ({
      ...mention(entity, start),
      end,
      name: entity === "un" ? "United Nations" : long,
      acronyms,
    });
    const token = (start: number, end: number) => ({
      start,
      end,
      text: "",
      entity: undefined,
      expansion: undefined,
    });
    const mentions = new MentionCounts();
    mentions.add("the CPS Convention (CPS), its OPS, UN", [
      named("cps", 4, 18, [token(4, 7)]),
      named("cps", 20, 23, [token(20, 23)]),
      named("un", 34, 36, [token(34, 36)]),
    ]);
    const { charts } = withCharts({ mentions: { entities: mentions.entities(), pairs: mentions.pairs() } });
    assert.deepEqual(charts[0]?.labels, [`CPS: ${long}`, "United Nations"]);
  });

  it("draws the most mentioned only, and says so", () => {
    const mentions = new MentionCounts();
    mentions.add(
      "x".repeat(40),
      Array.from({ length: 40 }, (_, index) => mention(`e${index}`, index)),
    );
    const { html, charts } = withCharts({
      mentions: { entities: mentions.entities(), pairs: mentions.pairs() },
    });
    assert.equal(charts[0]?.labels.length, 25);
    assert.match(html, /Mentions: the first 25/);
  });

  it("speaks another language, with its numbers, and keeps files in English", () => {
    const say = (sentence: Sentence) => sentenceText(sentence, (template) => template.toUpperCase());
    const language = { locale: "fr", say };
    const { html } = withCharts({ annotations: [counted("a")] }, { language });
    assert.match(html, /<html lang="fr">/);
    assert.match(html, /1 TEXT OF 1\u202f200 CHARACTERS TOGETHER/);
    assert.match(html, /<th scope="col"[^>]*>TOTAL</);
    assert.match(html, /"data:text\/csv;charset=utf-8,%EF%BB%BFcode%2Cana%2Ctotal/);
    assert.doesNotMatch(html, /The numbers|Codes by coder/);
  });

  it("has no links to files where they would do nothing", () => {
    const { html } = withCharts({ annotations: [counted("a")] }, { hasFiles: false });
    assert.doesNotMatch(html, /href|kept as files/);
  });

  it("has a table of attributes that coders gave numbers", () => {
    const passage = (number: number) => ({
      code: "a",
      stretches: [{ start: 0, end: 5 }],
      numbers: [{ name: "strength", measure: "ordinal" as const, number }],
    });
    const coders = new Map([
      ["ana", [passage(1)]],
      ["ben", [passage(2)]],
    ]);
    const { html } = withCharts({ agreement: agreementOf([{ length: 9, coders }]) });
    assert.match(html, /Agreement on attributes[\s\S]*strength[\s\S]*1, 1/);
  });

  it("has nothing to draw where nothing is mentioned or coded", () => {
    const { html, charts } = withCharts({});
    assert.deepEqual(charts, []);
    assert.match(html, /with 0 annotations in 0 codes/);
  });
});

describe("charts", () => {
  it("are pictures with a pattern for each part, in the colour of the page", () => {
    const svg = drawBars({
      labels: ["a <b>", "x".repeat(60)],
      series: [
        { name: "ana", values: [1, 2] },
        { name: "ben", values: [3, 0] },
      ],
      direction: "down",
    });
    assert.match(svg, /^<svg /);
    assert.match(svg, /a &lt;b&gt;/);
    assert.match(svg, /<pattern /);
    assert.match(svg, /fill="currentColor"/);
    assert.match(svg, /x{37}…/);
    assert.doesNotMatch(svg, /<script|x{38}/);
  });
});
