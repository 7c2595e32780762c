import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { decodeSettings, manifestConfiguration, type Setting, settingsTable } from "../../src/settings/table";

const defaults = {
  coder: "",
  blindCoding: false,
  mentions: true,
  hover: "full",
  lens: true,
  unknownAcronyms: true,
  "suggestions.enabled": true,
};

describe("settings", () => {
  const cases: readonly (readonly [title: string, raw: unknown, expected: object])[] = [
    ["nothing", undefined, {}],
    ["null", null, {}],
    ["text", "full", {}],
    ["a list", [true, false], {}],
    ["an empty object", {}, {}],
    [
      "values of their types",
      { hover: "short", lens: false, coder: "ana-2" },
      { hover: "short", lens: false, coder: "ana-2" },
    ],
    ["values of other types", { hover: 1, lens: "no", coder: null, mentions: 0, unknownAcronyms: {} }, {}],
    ["a value in an object", { suggestions: { enabled: false } }, { "suggestions.enabled": false }],
    ["something else than an object", { suggestions: false }, {}],
    ["a choice that is none", { hover: "Full" }, {}],
    ["a coder that would not do as part of a file name", { coder: "../ana" }, {}],
    ["a coder with a line end behind the name", { coder: "ana\n" }, {}],
    ["keys that are not settings", { unknown: 1, "glossator.lens": false }, {}],
  ];
  for (const [title, raw, expected] of cases)
    it(`from ${title} are whole`, () => assert.deepEqual(decodeSettings(raw), { ...defaults, ...expected }));

  it("from anything at all are whole and keep to their types and choices", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ hover: fc.anything(), lens: fc.anything(), coder: fc.anything() }),
        ),
        (raw) => {
          const settings = decodeSettings(raw);
          assert.deepEqual(Object.keys(settings), Object.keys(defaults));
          assert.ok(["full", "short", "off"].includes(settings.hover));
          assert.ok(
            [settings.lens, settings.mentions, settings.unknownAcronyms].every(
              (value) => typeof value === "boolean",
            ),
          );
          assert.match(settings.coder, /^[A-Za-z0-9_-]*$/);
        },
      ),
    );
  });

  const table: Readonly<Record<string, Setting>> = settingsTable;
  for (const [key, setting] of Object.entries(table))
    it(`${key} has a default of its type and among its choices, and a sentence about it`, () => {
      assert.equal(typeof setting.default, setting.type);
      if (setting.type === "string") {
        if (setting.choices !== undefined) assert.ok(setting.choices.includes(setting.default));
        assert.equal(setting.choices?.length, setting.choiceTexts?.length);
        if (setting.pattern !== undefined) assert.match(setting.default, new RegExp(setting.pattern, "u"));
      }
      assert.match(setting.text, /^[A-Z].*\.$/s);
    });

  it("are what the manifest offers", () => {
    const file = join(__dirname, "..", "..", "package.json");
    const manifest = JSON.parse(readFileSync(file, "utf8")) as { contributes: { configuration: object } };
    assert.deepEqual(JSON.parse(JSON.stringify(manifestConfiguration())), manifest.contributes.configuration);
  });

  it("are not more than a person reads", () => assert.ok(Object.keys(settingsTable).length <= 12));
});
