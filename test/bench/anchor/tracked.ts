import type { TextRange } from "../../../src/core/anchor/model";

/** A text under edit in which every UTF-16 unit remembers which unit of the original it is; -1 for what is new. */
export class Tracked {
  text: string;
  origins: readonly number[];

  constructor(text: string) {
    this.text = text;
    this.origins = Array.from({ length: text.length }, (_, index) => index);
  }

  replace(start: number, end: number, words: string): void {
    this.#splice(start, end, words, new Array<number>(words.length).fill(-1));
  }

  insert(at: number, words: string): void {
    this.replace(at, at, words);
  }

  delete(start: number, end: number): void {
    this.replace(start, end, "");
  }

  /** The same characters in other clothes: each unit of the new words descends from the first unit that was there. */
  restyle(start: number, end: number, words: string): void {
    const origin = this.origins[start] ?? -1;
    this.#splice(start, end, words, new Array<number>(words.length).fill(origin));
  }

  /** Restyles every match of a global pattern. */
  restyleAll(pattern: RegExp, words: (match: string, at: number) => string): void {
    const text: string[] = [];
    const origins: number[] = [];
    let from = 0;
    for (const match of this.text.matchAll(pattern)) {
      const [found] = match;
      const becomes = words(found, match.index);
      text.push(this.text.slice(from, match.index), becomes);
      for (let at = from; at < match.index; at += 1) origins.push(this.origins[at] ?? -1);
      const origin = this.origins[match.index] ?? -1;
      for (let at = 0; at < becomes.length; at += 1) origins.push(origin);
      from = match.index + found.length;
    }
    text.push(this.text.slice(from));
    for (let at = from; at < this.text.length; at += 1) origins.push(this.origins[at] ?? -1);
    this.text = text.join("");
    this.origins = origins;
  }

  /** Takes words out and puts them in at an offset of the text as it is before; they stay what they are. */
  move(start: number, end: number, to: number): void {
    if (to > start && to < end) return;
    const words = this.text.slice(start, end);
    const origins = this.origins.slice(start, end);
    this.delete(start, end);
    const at = to >= end ? to - (end - start) : to;
    this.#splice(at, at, words, origins);
  }

  /** Puts the pieces of the text that ranges name in a new order. The ranges must cover all of it. */
  reorder(pieces: readonly TextRange[]): void {
    const origins = pieces.flatMap(({ start, end }) => this.origins.slice(start, end));
    this.text = pieces.map(({ start, end }) => this.text.slice(start, end)).join("");
    this.origins = origins;
  }

  #splice(start: number, end: number, words: string, origins: readonly number[]): void {
    this.text = this.text.slice(0, start) + words + this.text.slice(end);
    this.origins = [...this.origins.slice(0, start), ...origins, ...this.origins.slice(end)];
  }
}
