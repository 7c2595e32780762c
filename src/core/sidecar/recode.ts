/** Gives annotations other codes, wherever a sidecar holds one; what else the file says keeps its bytes. */

import type { Result } from "../problem";
import { isWritable } from "../yaml/flow";
import { isValueList, isValueMap, listOf, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import type { Draft } from "./draft";
import { changeDraft } from "./edit";
import type { Splice } from "./model";
import type { KnownRecords } from "./records";
import { withKey } from "./update";
import { annotationKeys, notText, topKeys } from "./write";

/** A code that a sidecar holds. */
export interface HeldCode {
  readonly code: string;
  /** Of a passage, or of the whole text (`document.codes`). */
  readonly level: "passage" | "document";
  /** Id of the annotation; undefined for a record without one, and for a code of the whole text. */
  readonly id: string | undefined;
}

/** The code to have instead: the same one changes nothing, undefined takes the code away and leaves the annotation. */
export type NewCode = (held: HeldCode) => string | undefined;

export interface Recoded extends HeldCode {
  readonly to: string | undefined;
}

export interface Recoding {
  /** As of `editSidecar`. */
  readonly splices: readonly Splice[];
  /** What changed, in the order of the file: annotations, then the whole text. */
  readonly recoded: readonly Recoded[];
}

/**
 * The splices that give every code of a sidecar the one `newCode` answers for it: in its annotations, in the codes of the whole
 * text, in the versions that an undecided merge keeps, which would bring the old code back, and among the refused suggestions.
 * Undefined, with the reason, when the text must not be written. `known`: as for `readInSteps`. Cost: as `editSidecar`.
 */
export function recodeSidecar(
  yaml: string,
  newCode: NewCode,
  known?: KnownRecords,
): Result<Recoding | undefined> {
  const recoded: Recoded[] = [];
  const change = (held: HeldCode): string | undefined => {
    const to = newCode(held);
    if (to !== held.code) recoded.push({ ...held, to });
    return to;
  };
  const recode = (draft: Draft) => {
    recodeRecords(draft, change);
    recodeText(draft, change);
    // A version nobody has decided on is not in use yet, so it is not counted.
    recodeConflicts(draft, newCode);
    recodeRefused(draft, newCode);
    return undefined;
  };
  const { value, problems } = changeDraft(yaml, recode, known);
  if (value === undefined) return { value: undefined, problems };
  return isWritable(recoded) ? { value: { splices: value, recoded }, problems } : notText;
}

function recodeRecords(draft: Draft, newCode: NewCode): void {
  for (const [record, value] of draft.kept) {
    if (!isValueMap(value)) continue;
    const after = withCode(value, textOf(value.get("id")), newCode);
    if (after !== value) draft.kept.set(record, after);
  }
}

function withCode(record: ValueMap, id: string | undefined, newCode: NewCode): ValueMap {
  const code = textOf(record.get("code"));
  if (code === undefined) return record;
  const to = newCode({ code, level: "passage", id });
  if (to === code) return record;
  if (to === undefined) return new Map([...record].filter(([key]) => key !== "code"));
  return withKey(record, "code", to, annotationKeys);
}

function recodeText(draft: Draft, newCode: NewCode): void {
  const facts = mapOf(draft.top.get("document"));
  const codes = facts.get("codes");
  if (!isValueList(codes)) return;
  const after = textCodes(codes, newCode);
  if (after.length === codes.length && after.every((code, index) => code === codes[index])) return;
  const kept = [...facts].flatMap(([key, value]): readonly (readonly [string, Value])[] =>
    key !== "codes" ? [[key, value]] : after.length === 0 ? [] : [[key, after]],
  );
  draft.top = new Map(
    [...draft.top].flatMap(([key, value]): readonly (readonly [string, Value])[] =>
      key !== "document" ? [[key, value]] : kept.length === 0 ? [] : [[key, new Map(kept)]],
    ),
  );
}

/** The codes of a whole text, each once. */
function textCodes(codes: readonly Value[], newCode: NewCode): readonly Value[] {
  const seen = new Set<string>();
  return codes.flatMap((code): readonly Value[] => {
    if (typeof code !== "string") return [code];
    const to = newCode({ code, level: "document", id: undefined });
    if (to === undefined || (to !== code && (seen.has(to) || codes.includes(to)))) return [];
    seen.add(to);
    return [to];
  });
}

/** A refused suggestion is no use of a code, so it is not counted; what was refused goes on being refused under the new name. */
function recodeRefused(draft: Draft, newCode: NewCode): void {
  const list = listOf(draft.top.get("refused"));
  const after = list.flatMap((one): readonly Value[] => {
    const now = isValueMap(one) ? withCode(one, undefined, newCode) : one;
    return now === one ? [one] : isValueMap(now) && now.has("code") ? [now] : [];
  });
  if (after.every((one, index) => one === list[index]) && after.length === list.length) return;
  draft.top =
    after.length === 0
      ? new Map([...draft.top].filter(([key]) => key !== "refused"))
      : withKey(draft.top, "refused", after, topKeys);
}

const versions = ["base", "ours", "theirs"] as const;

function recodeConflicts(draft: Draft, newCode: NewCode): void {
  const conflicts = listOf(draft.top.get("conflicts"));
  const after = conflicts.map((one) => (isValueMap(one) ? recodedConflict(one, newCode) : one));
  if (after.some((one, index) => one !== conflicts[index]))
    draft.top = withKey(draft.top, "conflicts", after, []);
}

function recodedConflict(conflict: ValueMap, newCode: NewCode): ValueMap {
  const id = textOf(conflict.get("id"));
  const field = textOf(conflict.get("field"));
  let after = conflict;
  for (const version of versions) {
    const old = conflict.get(version);
    const now = old === undefined ? undefined : recodedVersion(old, field, id, newCode);
    // A version of which nothing would be left says nothing any more about which one to choose, so it stays.
    if (now !== undefined && now !== old) after = withKey(after, version, now, []);
  }
  return after;
}

function recodedVersion(
  version: Value,
  field: string | undefined,
  id: string | undefined,
  newCode: NewCode,
): Value | undefined {
  if (field === "code" && typeof version === "string")
    return newCode({ code: version, level: "passage", id });
  if (field === "annotation" && isValueMap(version)) return withCode(version, id, newCode);
  if (field === "document.codes" && isValueList(version)) {
    const codes = textCodes(version, newCode);
    return codes.every((code, index) => code === version[index]) && codes.length === version.length
      ? version
      : codes;
  }
  return version;
}
