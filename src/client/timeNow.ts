/** The time as sidecars hold it: RFC 3339, UTC, whole seconds. */
export function timeNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
