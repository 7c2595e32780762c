/** What a scan finds, before anything is read. */

/** Key of a hit that is no name but looks like an acronym. */
export const SHAPE = -1;
/** Key of a hit that is a capital with a full stop before another capital. */
export const INITIAL = -2;

/** What was found, in text order; longer before shorter at one place. */
export class Hits {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  keys = new Int32Array(1024);

  push(start: number, end: number, key: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.keys = doubled(this.keys);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.keys[this.count++] = key;
  }
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
