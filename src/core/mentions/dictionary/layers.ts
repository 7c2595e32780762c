/** Keys over keys: what is compiled of a user's few names lies over what comes compiled, which is left as it is. */

import type { PackedKeys } from "./keys";

/**
 * Both in one. Buckets and keys of the upper ones have their numbers behind those of the lower ones; a dictionary lets them lie
 * over those with the same letters. Cost: that of copying them.
 */
export function layeredKeys(lower: PackedKeys, upper: PackedKeys): PackedKeys {
  const keys = lower.flags.length;
  return {
    prefixes: integers(lower.prefixes, upper.prefixes),
    firstKeys: offsets(lower.firstKeys, upper.firstKeys, keys),
    smalls: bytes(lower.smalls, upper.smalls),
    flags: bytes(lower.flags, upper.flags),
    capitals: shorts(lower.capitals, upper.capitals),
    manners: bytes(lower.manners, upper.manners),
    shared: bytes(lower.shared, upper.shared),
    letters: bytes(lower.letters, upper.letters),
    letterOffsets: offsets(lower.letterOffsets, upper.letterOffsets, lower.letters.length),
    formCounts: bytes(lower.formCounts, upper.formCounts),
    formSteps: bytes(lower.formSteps, upper.formSteps),
    stepOffsets: offsets(lower.stepOffsets, upper.stepOffsets, lower.formSteps.length),
  };
}

/** Where parts begin; the end of the lower ones is where the upper ones begin. */
function offsets(lower: Int32Array, upper: Int32Array, end: number): Int32Array {
  return integers(
    lower.subarray(0, -1),
    upper.map((offset) => offset + end),
  );
}

function integers(lower: Int32Array, upper: Int32Array): Int32Array {
  const both = new Int32Array(lower.length + upper.length);
  both.set(lower);
  both.set(upper, lower.length);
  return both;
}

function shorts(lower: Uint16Array, upper: Uint16Array): Uint16Array {
  const both = new Uint16Array(lower.length + upper.length);
  both.set(lower);
  both.set(upper, lower.length);
  return both;
}

function bytes(lower: Uint8Array, upper: Uint8Array): Uint8Array {
  const both = new Uint8Array(lower.length + upper.length);
  both.set(lower);
  both.set(upper, lower.length);
  return both;
}
