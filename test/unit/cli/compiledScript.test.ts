import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { codeFileOf, compiledScript, runScript } from "../../../src/cli/compiledScript";

const source = "globalThis.said = require('node:path').basename(__filename) + ' in ' + __dirname;";
const otherSource = "globalThis.said = 'something else';";

describe("the script of the command line", () => {
  let folder = "";
  let file = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "glossator-code-"));
    file = join(folder, "script.js");
    writeFileSync(file, source);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function said(): unknown {
    runScript(compiledScript(file), join(folder, "start.js"), folder);
    return Reflect.get(globalThis, "said");
  }

  const codes: Readonly<Record<string, () => Buffer | undefined>> = {
    "without code": () => undefined,
    "with its own code": () => compiledScript(file).createCachedData(),
    "with code of another script": () => new Script(otherSource).createCachedData(),
    "with code that was cut off": () => compiledScript(file).createCachedData().subarray(0, 100),
    "with what is no code": () => Buffer.from("no code"),
    "with no bytes of code": () => Buffer.alloc(0),
  };
  for (const [name, make] of Object.entries(codes))
    it(`does the same ${name}`, () => {
      const code = make();
      if (code !== undefined) writeFileSync(codeFileOf(file), code);
      assert.equal(said(), `start.js in ${folder}`);
    });

  it("takes its own code", () => {
    writeFileSync(codeFileOf(file), compiledScript(file).createCachedData());
    assert.equal(compiledScript(file).cachedDataRejected, false);
  });
});
