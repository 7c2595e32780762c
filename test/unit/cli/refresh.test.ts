import assert from "node:assert/strict";
import { gitBlobId } from "../../../src/core/anchor/base";
import { glossator } from "./inMemory";

const text = "A new title\n\nThey promised to keep the limits of the treaty.\n";

const sidecar = `format: "glossator/1"
annotations:
  - id: "moved001" # mine
    quote: "the  limits"
    before: "They promised to keep "
    after: " of the treaty."
    span: [23, 33]
  - id: "lost0001"
    quote: "nobody ever said this in any text"
`;

describe("refreshing hints", () => {
  const files = { "a.txt": text, "a.txt.ann.yaml": sidecar };

  it("rewrites what is certain, keeps quotes and comments, and says what is left", async () => {
    const { code, out, files: after } = await glossator(["refresh", "a.txt"], files);
    assert.equal(code, 1);
    assert.equal(out, "a.txt.ann.yaml: 1 refreshed, 1 left\n");
    const yaml = Buffer.from(after.get("a.txt.ann.yaml") ?? []).toString();
    const start = text.indexOf("the limits");
    assert.match(yaml, /# mine\n {4}quote: "the {2}limits"\n/);
    assert.ok(yaml.includes(`    span: [${start}, ${start + 10}]\n`));
    assert.ok(yaml.includes(`    base: "${gitBlobId(Buffer.from(text)).slice(0, 12)}"\n`));
    assert.ok(yaml.endsWith(sidecar.slice(sidecar.indexOf('  - id: "lost0001"'))));
    const again = await glossator(["refresh", "."], { "a.txt": text, "a.txt.ann.yaml": yaml });
    assert.equal(again.out, "a.txt.ann.yaml: 0 refreshed, 1 left\n");
    assert.equal(Buffer.from(again.files.get("a.txt.ann.yaml") ?? []).toString(), yaml);
  });

  it("never touches a sidecar that does not parse", async () => {
    const broken = `${sidecar}  - id: "a\n`;
    const {
      code,
      err,
      files: after,
    } = await glossator(["refresh", "a.txt"], {
      ...files,
      "a.txt.ann.yaml": broken,
    });
    assert.equal(code, 2);
    assert.match(err, /a\.txt\.ann\.yaml:11:1: left as it is\./);
    assert.equal(Buffer.from(after.get("a.txt.ann.yaml") ?? []).toString(), broken);
  });
});
