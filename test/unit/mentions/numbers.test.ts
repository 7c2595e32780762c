import assert from "node:assert/strict";
import * as fc from "fast-check";
import { describe, it } from "mocha";
import { NumberReader, NumberWriter } from "../../../src/core/mentions/text/numbers";

const number = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1));

describe("numbers in few bytes", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 2000 }), (values) => {
        const writer = new NumberWriter();
        for (const value of values) writer.add(value);
        const reader = new NumberReader(writer.finish());
        assert.deepEqual(
          values.map(() => reader.next()),
          values,
        );
        assert.equal(reader.at, writer.size);
      }),
    );
  });
  it("take a byte below 128, also as steps up to 63 in either direction", () => {
    const writer = new NumberWriter();
    writer.add(127);
    writer.addStep(1000, 1063);
    writer.addStep(1063, 1000);
    assert.equal(writer.size, 3);
  });
  it("lead from one to the next by steps", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 29)), (values) => {
        const writer = new NumberWriter();
        for (const [index, value] of values.entries()) writer.addStep(values[index - 1] ?? 0, value);
        const reader = new NumberReader(writer.finish());
        let at = 0;
        for (const value of values) {
          at = reader.stepFrom(at);
          assert.equal(at, value);
        }
      }),
    );
  });
});
