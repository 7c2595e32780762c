import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type CodingAction,
  codingActions,
  codingBindings,
  keyLines,
  keyName,
  meaningsOfKeys,
} from "../../../src/core/coding/keys";

/** What a key does: a code's path, or an action's name in parentheses. */
function does(codes: Parameters<typeof meaningsOfKeys>[0], key: string): string | undefined {
  const meaning = meaningsOfKeys(codes).get(key);
  if (meaning === undefined) return undefined;
  return meaning.kind === "code" ? meaning.code : `(${meaning.action})`;
}

const codes = [
  { path: "claim", key: "c" },
  { path: "claim/compliance" },
  { path: "promise", key: "p" },
  { path: "big promise", key: "P" },
  { path: "old", key: "o", retired: true },
  { path: "one", key: "1" },
  { path: "second claim", key: "c" },
  { path: "ja", key: "я" },
  { path: "spaced", key: " " },
];

describe("the keys of coding mode", () => {
  const cases: readonly (readonly [key: string, expected: string | undefined])[] = [
    ["c", "claim"],
    ["C", "(changeCode)"],
    ["p", "promise"],
    ["P", "big promise"],
    ["n", "(nextAnnotation)"],
    ["N", "(nextAnnotation)"],
    ["o", "(goToRelated)"],
    ["1", "one"],
    ["2", undefined],
    ["я", undefined],
    ["space", "(nextSentence)"],
    ["?", "(showKeys)"],
    ["tab", "(nextAnnotation)"],
    ["none", undefined],
  ];
  for (const [key, expected] of cases)
    it(`${key}: ${expected ?? "nothing"}`, () => assert.equal(does(codes, key), expected));

  it("reach every action when no codebook takes letters", () => {
    const reached = new Set(
      [...meaningsOfKeys([]).values()].map((one) => (one.kind === "action" ? one.action : "")),
    );
    assert.deepEqual([...reached].sort(), Object.keys(codingActions).sort());
  });

  it("are listed once each, the shortest way", () => {
    const lines = keyLines(meaningsOfKeys(codes)).map(({ name, meaning }) =>
      meaning.kind === "code" ? `${name} ${meaning.code}` : `${name} (${meaning.action})`,
    );
    assert.deepEqual(lines.slice(0, 6), [
      "C claim",
      "P promise",
      "Shift+P big promise",
      "1 one",
      "Space (nextSentence)",
      "Shift+Space (previousSentence)",
    ]);
    assert.ok(lines.includes("Shift+C (changeCode)"));
    assert.equal(new Set(lines).size, lines.length);
    assert.equal(
      lines.filter((line) => line.includes("previousAnnotation")).join(),
      "Shift+Tab (previousAnnotation)",
      "both letters are taken, so the second key is shown",
    );
  });

  it("have names as on keyboards", () => {
    assert.deepEqual(
      ["a", "A", "shift+tab", "escape", ",", "+"].map((key) => keyName(key)),
      ["A", "Shift+A", "Shift+Tab", "Escape", ",", "+"],
    );
    const french: Readonly<Record<string, string>> = { Shift: "Maj", Space: "Espace" };
    assert.equal(
      keyName("shift+space", (name) => french[name] ?? name),
      "Maj+Espace",
    );
  });
});

describe("the bindings of coding mode", () => {
  const bindings = codingBindings();

  it("bind each key once", () => {
    const keys = bindings.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it("bind letters last, so that what a layout prints on a key wins over its place", () => {
    const first = bindings.findIndex(({ key }) => /^[a-z]$/.test(key));
    assert.ok(first > 0);
    assert.ok(bindings.slice(first).every(({ key }) => /^(?:shift\+)?[a-z]$/.test(key)));
  });

  it("report every key of the table", () => {
    const reported = new Set(bindings.map(({ reports }) => reports));
    const unreported = [...meaningsOfKeys([]).keys()].filter((key) => !reported.has(key));
    assert.deepEqual(unreported, []);
  });

  it("stand in the manifest", () => {
    const manifest: {
      contributes: { keybindings: { command: string; key: string; args?: string; when: string }[] };
    } = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8"));
    const bound = manifest.contributes.keybindings.filter(({ command }) => command === "glossator.codingKey");
    assert.deepEqual(
      bound.map(({ key, args }) => ({ key, reports: args })),
      bindings.map(({ key, reports }) => ({ key, reports })),
    );
    for (const { when } of bound) assert.match(when, /glossator\.codingMode && .*editorTextFocus/);
  });
});

describe("the table of actions", () => {
  it("gives every action a key of its own", () => {
    const keys = (Object.keys(codingActions) as CodingAction[]).map((action) => codingActions[action].key);
    assert.equal(new Set(keys).size, keys.length);
  });
});
