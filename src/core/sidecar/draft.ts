/** A sidecar's data with changes made, before they become splices. */

import type { Problem } from "../problem";
import { said } from "../sentence";
import { listOf, mapOf, textOf, type Value, type ValueMap } from "../yaml/value";
import { annotationOf } from "./annotation";
import { checkRecord } from "./check";
import type { Annotation, AnnotationFields, AnnotationPart, SidecarChange } from "./model";
import type { ParsedSidecar, SidecarRecord } from "./parseSidecar";
import { withPart } from "./part";
import { problem } from "./problems";
import { withoutRefusal, withRefusal } from "./refusals";
import { conflictAt, withConflict, withoutConflict, withSettled } from "./settle";
import { selectorFields, withFields, withKey } from "./update";
import { annotationKeys, annotationValue, documentKeys, type Fields, topKeys } from "./write";

/** A sidecar while changes are made in it: which records stay, change, come and go. */
export class Draft {
  /** Records that were there, with their data now; undefined for a deleted one. */
  readonly kept = new Map<SidecarRecord, Value | undefined>();
  readonly added = new Map<string, ValueMap>();
  top: ValueMap;
  readonly #byId = new Map<string, SidecarRecord>();

  constructor({ records, top }: ParsedSidecar) {
    this.top = top;
    for (const record of records) {
      this.kept.set(record, record.value);
      const id = textOf(mapOf(record.value).get("id"));
      if (id !== undefined && !this.#byId.has(id)) this.#byId.set(id, record);
    }
  }

  /** Makes one change; answers why it cannot be made. */
  apply(change: SidecarChange): Problem | undefined {
    switch (change.kind) {
      case "add":
        return this.#add(change.annotation);
      case "delete":
        return this.#delete(change.id);
      case "update":
        return this.#update(change.id, change.fields);
      case "part":
        return this.#setPart(change.id, change.part);
      case "reopen":
        this.top = withConflict(this.top, change.conflict);
        return undefined;
      case "refuse":
        this.top = withRefusal(this.top, change.refusal);
        return undefined;
      case "unrefuse":
        this.top = withoutRefusal(this.top, change.refusal);
        return undefined;
      case "settle":
        return this.#settle(change.id, change.field, change.keep);
      case "document": {
        const facts = withFields(mapOf(this.top.get("document")), { ...change.fields }, documentKeys);
        this.top =
          facts.size === 0
            ? new Map([...this.top].filter(([key]) => key !== "document"))
            : withKey(this.top, "document", facts, topKeys);
        return undefined;
      }
    }
  }

  #add(annotation: Annotation): Problem | undefined {
    if (this.#find(annotation.id) !== undefined)
      return problem("sidecar.duplicate-id", said`The id "${annotation.id}" is in this file already.`, 0, 0);
    const value = annotationValue(annotation);
    const reason = unreadable(value);
    if (reason === undefined) this.added.set(annotation.id, value);
    return reason;
  }

  #delete(id: string): Problem | undefined {
    if (this.added.delete(id)) return undefined;
    const record = this.#find(id);
    if (record === undefined || record === "added") return missing(id);
    this.kept.set(record, undefined);
    return undefined;
  }

  #setPart(id: string, part: AnnotationPart): Problem | undefined {
    const now = annotationOf(mapOf(this.#valueOf(id)));
    return now === undefined ? missing(id) : this.#update(id, withPart(now, part));
  }

  #update(id: string, changed: AnnotationFields): Problem | undefined {
    const found = this.#find(id);
    if (found === undefined) return missing(id);
    const old = this.#valueOf(id);
    const { segments, ...rest } = changed;
    const record = mapOf(old);
    const fields: Fields =
      "segments" in changed ? { ...rest, ...selectorFields(record, segments ?? []) } : rest;
    const value = withFields(record, fields, annotationKeys);
    const reason = unreadable(value);
    if (reason !== undefined) return reason;
    if (found === "added") this.added.set(id, value);
    else this.kept.set(found, value);
    return undefined;
  }

  #settle(id: string | undefined, field: string, keep: "ours" | "theirs" | "current"): Problem | undefined {
    const index = conflictAt(this.top, id, field);
    if (index === -1)
      return problem("sidecar.no-such-conflict", said`This conflict is settled already.`, 0, 0);
    const version = mapOf(listOf(this.top.get("conflicts"))[index]).get(keep);
    const reason =
      keep === "current"
        ? undefined
        : id === undefined
          ? this.#settleTop(field, version)
          : this.#settleRecord(id, field, version);
    // Only now, so that a refused decision leaves the conflict where it is.
    if (reason === undefined) this.top = withoutConflict(this.top, index);
    return reason;
  }

  #settleTop(field: string, version: Value | undefined): undefined {
    this.top = withSettled(this.top, field, version);
  }

  #settleRecord(id: string, field: string, version: Value | undefined): Problem | undefined {
    const found = this.#find(id);
    if (field === "annotation" && version === undefined)
      return found === undefined ? undefined : this.#delete(id);
    const old = this.#valueOf(id);
    if (field !== "annotation" && old === undefined) return missing(id);
    const value = field === "annotation" ? mapOf(version) : withSettled(mapOf(old), field, version);
    const reason = unreadable(value);
    if (reason !== undefined) return reason;
    if (found === undefined || found === "added") this.added.set(id, value);
    else this.kept.set(found, value);
    return undefined;
  }

  /** The data of a record now; undefined when there is none of that id. */
  #valueOf(id: string): Value | undefined {
    const found = this.#find(id);
    if (found === undefined) return undefined;
    return found === "added" ? this.added.get(id) : this.kept.get(found);
  }

  #find(id: string): SidecarRecord | "added" | undefined {
    if (this.added.has(id)) return "added";
    const record = this.#byId.get(id);
    return record === undefined || this.kept.get(record) === undefined ? undefined : record;
  }
}

/** What has no id or no quote would be invisible once written, so it is refused. */
function unreadable(value: ValueMap): Problem | undefined {
  if (annotationOf(value) !== undefined) return undefined;
  const [violation] = checkRecord(value).filter(({ code }) => /missing/.test(code));
  const message = violation?.message ?? said`This annotation has no quote.`;
  return problem(violation?.code ?? "sidecar.missing-quote", message, 0, 0);
}

function missing(id: string): Problem {
  return problem("sidecar.no-such-id", said`This file has no annotation "${id}" any more.`, 0, 0);
}
