import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { padded } from "../../../src/core/mentions/finder";
import { Lines } from "../../../src/core/mentions/text/lines";

describe("line ends", () => {
  it("are all found, and counted before any byte", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("\n", "\v", "a", "é", "\r\n"), { maxLength: 90 }), (parts) => {
        const encoded = new TextEncoder().encode(parts.join(""));
        const lines = new Lines(padded(encoded).bytes);
        for (let at = 0; at <= encoded.length; at++) {
          const before = encoded.subarray(0, at).filter((byte) => byte === 0x0a).length;
          assert.equal(lines.before(at), before);
        }
      }),
    );
  });
});
