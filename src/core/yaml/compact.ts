/** An object type whose keys that may be undefined are optional instead. */
export type Compact<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** An object without the keys whose value is undefined: absent is absent. */
export function compact<T extends object>(record: T): Compact<T> {
  // The type says exactly what the filter does; the compiler cannot see it.
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Compact<T>;
}
