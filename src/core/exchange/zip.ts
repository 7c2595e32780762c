/** Files packed into one as ZIP (PKWARE's APPNOTE), without compression: what exchange formats wrap their parts in. */

import { utf8ToBytes } from "@noble/hashes/utils.js";

export interface ZipEntry {
  /** Path inside, with `/`. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The archive. Its times are all 1 January 1980, so that the same files make the same archive. Cost: linear. */
export function zipped(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const path = utf8ToBytes(name);
    const about = [
      ...fields(versionAndFlags),
      ...fields([
        [0, 2],
        [0, 2],
        [firstDay, 2],
      ]),
      ...fields([
        [crc32(content), 4],
        [content.length, 4],
        [content.length, 4],
        [path.length, 2],
        [0, 2],
      ]),
    ];
    const local = Uint8Array.from([...fields([[0x04034b50, 4]]), ...about, ...path]);
    locals.push(local, content);
    central.push(
      Uint8Array.from([
        ...fields([
          [0x02014b50, 4],
          [20, 2],
        ]),
        ...about,
        ...fields([
          [0, 2],
          [0, 2],
          [0, 2],
          [0, 4],
          [offset, 4],
        ]),
        ...path,
      ]),
    );
    offset += local.length + content.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = Uint8Array.from(
    fields([
      [0x06054b50, 4],
      [0, 4],
      [entries.length, 2],
      [entries.length, 2],
      [size, 4],
      [offset, 4],
      [0, 2],
    ]),
  );
  return joined([...locals, ...central, end]);
}

/** Version 2.0; names are UTF-8. */
const versionAndFlags: readonly Field[] = [
  [20, 2],
  [0x0800, 2],
];
/** 1 January 1980. */
const firstDay = 0x21;

type Field = readonly [value: number, bytes: number];

/** Numbers with the least byte first. */
function fields(values: readonly Field[]): number[] {
  return values.flatMap(([value, bytes]) =>
    Array.from({ length: bytes }, (_, byte) => Math.floor(value / 256 ** byte) % 256),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The checksum of ISO 3309, as ZIP wants it. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
