import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSidecar } from "../../../src/core/sidecar/read";
import schema from "../../../src/schemas/sidecar.schema.json";

const root = join(__dirname, "..", "..", "..");
const page = readFileSync(join(root, "src", "schemas", "sidecar-format.md"), "utf8");

/** Every name of a property in a JSON Schema. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    ...(key === "properties" ? Object.keys(inside as object) : []),
    ...keysIn(inside),
  ]);
}

describe("the page about the sidecar format", () => {
  it("names every key of the schema", () => {
    const keys = [...new Set(keysIn(schema))];
    assert.ok(keys.length > 20);
    assert.deepEqual(
      keys.filter((key) => !page.includes(`\`${key}\``)),
      [],
    );
  });

  it("names every problem", () => {
    const source = readFileSync(join(root, "src", "core", "sidecar", "problems.ts"), "utf8");
    const codes = [...source.matchAll(/^ {2}\| "(sidecar\.[a-z-]+)"/gm)].map(([, code]) => code);
    assert.ok(codes.length > 10);
    assert.deepEqual(
      codes.filter((code) => !page.includes(`\`${code}\``)),
      [],
    );
  });

  it("shows a file that is right", () => {
    const [, yaml = ""] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    const { value, problems } = readSidecar(yaml);
    assert.deepEqual(problems, []);
    assert.equal(value.annotations.length, 1);
  });
});
