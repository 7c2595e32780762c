import assert from "node:assert/strict";
import fc from "fast-check";
import { gitBlobId } from "../../../src/core/anchor/base";
import { blobId } from "../../../src/disk/blobId";

describe("the blob id of Node's hash", () => {
  it("is that of the core", () =>
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.equal(blobId(bytes), gitBlobId(bytes)))));
});
