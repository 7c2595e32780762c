/** An object type whose keys that may be undefined are optional instead. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the keys whose value is undefined: absent is absent. Thousands of records come by here, so no list of pairs is made. */
export function compact<T extends object>(record: T): Compact<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(record) as (keyof T)[])
    if (record[key] !== undefined) kept[key] = record[key];
  // The type says exactly what the loop does; the compiler cannot see it.
  return kept as unknown as Compact<T>;
}
