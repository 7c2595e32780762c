import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../harness/folders";

describe("the packed extension", () => {
  it("is below 3.8 MB, so that it installs at once on slow lines too", () => {
    const { size } = statSync(join(repositoryFolder, "glossator.vsix"));
    assert.ok(size < 3_800_000, `it has ${size} bytes`);
  });
});
