/**
 * The data of YAML, exactly as far as merging and editing have to tell values apart.
 *
 * Maps keep the order of their keys. A scalar whose text says more than its value (`1.10`, `0x1F`, `~`, numbers beyond
 * double precision) stays text, so that a key of a later version is copied as it stands.
 */

/** A plain scalar that is not written as we would write it; `number` is what it means, where it is a number. */
export interface RawScalar {
  readonly raw: string;
  readonly number?: number;
}

export type Value = string | number | boolean | RawScalar | readonly Value[] | ValueMap;
export type ValueMap = ReadonlyMap<string, Value>;

/** YAML's null, in any spelling. */
export const nothing: RawScalar = { raw: "" };

/** Whether a value has keys. */
export function isValueMap(value: Value | undefined): value is ValueMap {
  return value instanceof Map;
}

/** Whether a value is a list. */
export function isValueList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

function isRaw(value: Value): value is RawScalar {
  return typeof value === "object" && "raw" in value;
}

/** Whether a value is YAML's null; one that is not there is not. */
export function isNothing(value: Value | undefined): boolean {
  return value !== undefined && isRaw(value) && nullWords.has(value.raw);
}

const nullWords = new Set(["", "~", "null", "Null", "NULL"]);

/** A text; undefined for anything else. */
export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A number, however it is written; undefined for anything else. */
export function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "object" && isRaw(value) ? value.number : undefined;
}

/** A truth value, in any spelling that YAML knows; undefined for anything else. */
export function booleanOf(value: Value | undefined): boolean | undefined {
  if (typeof value === "boolean") return value;
  const raw = typeof value === "object" && isRaw(value) ? value.raw : "";
  return /^(?:True|TRUE)$/.test(raw) ? true : /^(?:False|FALSE)$/.test(raw) ? false : undefined;
}

/** The keys of a value; none for anything but a map. */
export function mapOf(value: Value | undefined): ValueMap {
  return isValueMap(value) ? value : new Map();
}

/** The members of a list; none for anything else. */
export function listOf(value: Value | undefined): readonly Value[] {
  return isValueList(value) ? value : [];
}

/**
 * Equal for equal data: the order of keys and the spelling of null do not count. Cost: linear.
 */
export function fingerprint(value: Value | undefined): string {
  if (value === undefined) return "absent";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (isValueList(value)) return `[${value.map(fingerprint).join(",")}]`;
  if (isValueMap(value)) {
    const pairs = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${pairs.map(([key, one]) => `${JSON.stringify(key)}:${fingerprint(one)}`).join(",")}}`;
  }
  return isNothing(value) ? "null" : value.raw;
}

/** Whether two values hold the same data, as by their fingerprints. Cost: linear; nothing is made on the way. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if (isValueList(a) || isValueList(b))
    return (
      isValueList(a) &&
      isValueList(b) &&
      a.length === b.length &&
      a.every((one, index) => isSame(one, b[index]))
    );
  if (isValueMap(a) || isValueMap(b))
    return (
      isValueMap(a) &&
      isValueMap(b) &&
      a.size === b.size &&
      [...a].every(([key, one]) => b.has(key) && isSame(one, b.get(key)))
    );
  return fingerprint(a) === fingerprint(b);
}

/** JavaScript's data as a value; undefined parts are left out, as in JSON. */
export function valueFrom(data: unknown): Value | undefined {
  if (typeof data === "string" || typeof data === "boolean") return data;
  if (typeof data === "number") return Number.isFinite(data) ? data : { raw: ".nan", number: data };
  if (data === null) return nothing;
  if (Array.isArray(data)) return data.map(valueFrom).filter((one) => one !== undefined);
  if (typeof data !== "object") return undefined;
  const pairs = Object.entries(data).map(([key, one]): readonly [string, Value | undefined] => [
    key,
    valueFrom(one),
  ]);
  return new Map(pairs.filter((pair): pair is readonly [string, Value] => pair[1] !== undefined));
}

/** A value as JavaScript's data; null and other plain words become undefined or their number. */
export function dataOf(value: Value | undefined): unknown {
  if (value === undefined || typeof value !== "object") return value;
  if (isValueList(value)) return value.map(dataOf);
  if (isValueMap(value)) return Object.fromEntries([...value].map(([key, one]) => [key, dataOf(one)]));
  return isNothing(value) ? undefined : (value.number ?? booleanOf(value) ?? value.raw);
}

/** A number as every YAML reader takes it for one: YAML 1.1 wants a dot before an exponent. */
export function numberText(number: number): string {
  return Object.is(number, -0) ? "0" : String(number).replace(/^(-?\d+)e/, "$1.0e");
}
