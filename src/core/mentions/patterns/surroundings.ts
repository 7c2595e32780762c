/** The listed names beside the words that patterns begin with. */

import type { Draft, Reading, TriggerHit } from "../draft";
import { actorTo, draftFrom, draftTo } from "../draftAt";
import type { Form } from "../forms/forms";
import type { Span } from "../model";

/** Where the listed name that begins at a byte ends; undefined if none begins there. */
export type EndOfListed = (start: number) => number | undefined;
/** Where the listed name that ends at a byte begins; undefined if none ends there. */
export type StartOfListed = (end: number) => number | undefined;
/** What is listed up to a byte: a mention, or a capital or people that may be one. */
export type ListedTo = (
  end: number,
) => (Span & { readonly forms?: readonly Form[]; readonly reading?: Reading }) | undefined;

/** What is listed from a byte on: a mention, or what the text has yet to decide, with how it is read if it is one. */
export type Named = Span & { readonly reading?: Reading; readonly best?: Reading | undefined };

/** What a listed name is, or would be if it is a mention; "" where none stands. */
export function subtypeOf(named: Named | undefined): string {
  return (named?.reading ?? named?.best)?.subtype ?? "";
}

/** What the dictionary found in a text, each list in text order; `deferred` may yet turn out to be none. */
export interface Listed {
  readonly drafts: readonly Draft[];
  readonly deferred: readonly (Span & {
    readonly forms: readonly Form[];
    readonly best?: Reading | undefined;
  })[];
  /** How a name of the glossary is read; undefined for one that is not listed. */
  readonly readingOfName: (name: string) => Reading | undefined;
}

/** Looks up listed names by where they begin or end. Its functions can be handed on. Cost: logarithmic, each. */
export class Surroundings {
  readonly #listed: Listed;
  readonly #events: readonly Draft[];
  #event = 0;

  constructor(listed: Listed) {
    this.#listed = listed;
    this.#events = listed.drafts.filter(({ reading }) => reading.kind === "event");
  }

  readonly readingOfName = (name: string): Reading | undefined => this.#listed.readingOfName(name);
  readonly listedFrom = (start: number): Draft | undefined => draftFrom(this.#listed.drafts, start);
  /** The listed meeting that begins at a byte. */
  readonly eventFrom = (start: number): Draft | undefined => draftFrom(this.#events, start);
  /** The same, or a people that begins there, which the text may yet decide to be none. */
  readonly namedFrom = (start: number): Named | undefined =>
    this.listedFrom(start) ?? draftFrom(this.#listed.deferred, start);
  readonly draftTo = (end: number): Draft | undefined => draftTo(this.#listed.drafts, end);
  readonly endOfListed: EndOfListed = (start) => this.listedFrom(start)?.end;
  readonly startOfListed: StartOfListed = (end) => draftTo(this.#listed.drafts, end)?.start;
  /** Where a state, a body or the like begins that ends at a byte. */
  readonly startOfActor: StartOfListed = (end) => actorTo(this.#listed.drafts, end)?.start;
  readonly listedTo: ListedTo = (end) =>
    draftTo(this.#listed.drafts, end) ?? draftTo(this.#listed.deferred, end);

  /**
   * A trigger, or the listed event that it stands in: only what stands before that can make the name longer ("10th | NPT Review
   * Conference"). To be asked in text order.
   */
  readonly outermost = (trigger: TriggerHit): TriggerHit => {
    while ((this.#events[this.#event]?.end ?? Number.POSITIVE_INFINITY) < trigger.end) this.#event++;
    const event = this.#events[this.#event];
    if (event === undefined || event.start > trigger.start) return trigger;
    return { ...trigger, start: event.start, end: event.end };
  };
}
