import assert from "node:assert/strict";
import { zipped } from "../../../src/core/exchange/zip";
import { unzipped } from "./unzipped";

describe("files packed into one", () => {
  it("are found by the directory at the end", () => {
    const given = { "a.txt": "one", "folder/ж.txt": "двa\n", empty: "" };
    const archive = zipped(
      Object.entries(given).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })),
    );
    assert.deepEqual(Object.fromEntries(unzipped(archive)), given);
  });

  it("have the checksum of the standard, and names in UTF-8", () => {
    const bytes = Buffer.from(zipped([{ name: "a", content: Buffer.from("123456789") }]));
    assert.equal(bytes.readUInt32LE(14).toString(16), "cbf43926");
    assert.equal(bytes.readUInt16LE(6), 0x0800);
  });

  it("are an archive also where there is none", () => {
    assert.equal(zipped([]).length, 22);
  });
});
