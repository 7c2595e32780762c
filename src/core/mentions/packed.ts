/**
 * A glossary with its names compiled beforehand, in one file: a row of sections that are used where they lie, so that opening
 * it costs next to nothing and an entry is read when a text names it.
 */

import type { Entry } from "../glossary/model";
import { Compiled } from "./compiled";
import { type PackedKeys, packKeys } from "./dictionary/keys";
import { columnsOf, concatenated, entriesIn, sectionsOfColumns } from "./forms/entryColumns";
import { mayBeLowered } from "./forms/fit";
import { type EntryLines, ReadForms, UnreadForms } from "./forms/formSource";
import { plainNameOf } from "./forms/plain";
import { traitsOf } from "./forms/traits";
import { climbed, climbs } from "./text/numbers";

export interface GlossaryPack {
  readonly lines: EntryLines;
  /** Number of each entry's first form; one more than there are entries. */
  readonly firstForms: Int32Array;
  readonly keys: PackedKeys;
}

/** Packs entries, each as JSON with its id first, sorted by id. Cost: that of compiling them. */
export function packGlossary(lines: readonly string[]): Uint8Array {
  const source = new ReadForms({ entries: lines.map((line) => JSON.parse(line) as Entry) });
  const { all: forms } = source;
  const formsOf = (numbers: readonly number[]) => numbers.flatMap((number) => forms[number] ?? []);
  const entryOf = (index: number) => source.entry(index);
  const keys = packKeys(forms, mayBeLowered, {
    traitsOf: (numbers) => traitsOf(formsOf(numbers), entryOf),
    plainNameOf: (numbers) => plainNameOf(formsOf(numbers), entryOf),
  });
  const firstForms = lines.map((_, index) => forms.findIndex(({ entry }) => entry >= index || entry < 0));
  const ownFrom = forms.findIndex(({ entry }) => entry < 0);
  return joined([
    ...columnsOf(lines),
    climbs(Int32Array.from([...firstForms, ownFrom])),
    climbs(keys.prefixes),
    climbs(keys.firstKeys),
    keys.smalls,
    keys.flags,
    keys.shared,
    keys.letters,
    climbs(keys.letterOffsets),
    keys.formCounts,
    keys.formSteps,
    climbs(keys.stepOffsets),
    new Uint8Array(keys.capitals.buffer),
    keys.manners,
  ]);
}

/** Opens what `packGlossary` wrote. The bytes are used as long as the answer is. */
export function readPack(pack: Uint8Array): GlossaryPack {
  const sections = sectionsOf(pack);
  const section = (index: number): Uint8Array => sections[index] ?? new Uint8Array(0);
  const behind = sectionsOfColumns;
  return {
    lines: entriesIn(sections.slice(0, behind)),
    firstForms: climbed(section(behind)),
    keys: {
      prefixes: climbed(section(behind + 1)),
      firstKeys: climbed(section(behind + 2)),
      smalls: section(behind + 3),
      flags: section(behind + 4),
      shared: section(behind + 5),
      letters: section(behind + 6),
      letterOffsets: climbed(section(behind + 7)),
      formCounts: section(behind + 8),
      formSteps: section(behind + 9),
      stepOffsets: climbed(section(behind + 10)),
      capitals: twoByteNumbers(section(behind + 11)),
      manners: section(behind + 12),
    },
  };
}

/** All lines of a packed glossary. */
export function linesOf(pack: Uint8Array): readonly string[] {
  const { lines } = readPack(pack);
  return Array.from({ length: lines.count }, (_, index) => lines.line(index));
}

/** Looks up lines of a packed glossary by the ids of their entries; undefined for an unknown id. Cost of the first: about a microsecond an entry. */
export function lineFinder(pack: Uint8Array): (id: string) => string | undefined {
  const { lines } = readPack(pack);
  const numbers = new Map(Array.from({ length: lines.count }, (_, index) => [lines.id(index), index]));
  return (id) => {
    const index = numbers.get(id);
    return index === undefined ? undefined : lines.line(index);
  };
}

/** A packed glossary ready to find its names. Cost: some nanoseconds a name. */
export function compiledOf(pack: Uint8Array): Compiled {
  const { lines, firstForms, keys } = readPack(pack);
  return new Compiled(new UnreadForms(lines, firstForms), keys);
}

/** Sections behind a table of their ends, each aligned to four bytes. */
function joined(sections: readonly Uint8Array[]): Uint8Array {
  const header = Int32Array.from([sections.length, ...sections.map(({ length }) => length)]);
  return concatenated(
    [bytesOf(header), ...sections].flatMap((part) => [part, new Uint8Array(-part.length & 3)]),
  );
}

function sectionsOf(pack: Uint8Array): readonly Uint8Array[] {
  // A buffer of Node is an array of another class, and loops are fastest over arrays of one.
  const plain = new Uint8Array(pack.buffer, pack.byteOffset, pack.length);
  const aligned = (pack.byteOffset & 3) === 0 ? plain : plain.slice();
  const count = integers(aligned.subarray(0, 4))[0] ?? 0;
  let at = (count + 1) * 4;
  return [...integers(aligned.subarray(4, at))].map((length) => {
    const section = aligned.subarray(at, at + length);
    at += (length + 3) & ~3;
    return section;
  });
}

function integers(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

function twoByteNumbers(bytes: Uint8Array): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

function bytesOf(integers: Int32Array): Uint8Array {
  return new Uint8Array(integers.buffer, integers.byteOffset, integers.byteLength);
}
