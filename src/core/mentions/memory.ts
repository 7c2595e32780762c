/** What the analysis of one stretch of a text leaves to the next. */

import { Introduced } from "./context/anaphor";
import { noTalk, type Talk } from "./context/gate";
import { Persons } from "./context/persons";
import type { Meaning } from "./model";

/** What the text itself gives short forms to. */
export type Defined = Map<string, Meaning>;

/** What earlier stretches of the same text said. Grows with what a text introduces, not with its length. */
export class Memory {
  readonly defined: Defined;
  readonly introduced: Introduced;
  persons: Persons;
  language: string | undefined;
  talk: Talk;

  constructor(
    from?: Memory,
    talk: Talk = from?.talk ?? noTalk,
    introducedIn = (defined: Defined) => new Introduced(defined, from?.introduced),
  ) {
    this.defined = new Map(from?.defined);
    this.introduced = introducedIn(this.defined);
    this.persons = from?.persons ?? Persons.none;
    this.language = from?.language;
    this.talk = talk;
  }

  /** One that learns on by itself. Cost: linear in what has been learnt. */
  copy(talk: Talk = this.talk): Memory {
    return new Memory(this, talk);
  }

  /** As it is when its text stands behind another one, which defines the same. Cost: linear in what has been learnt. */
  behind(before: Memory): Memory {
    return new Memory(this, this.talk, (defined) => this.introduced.behind(defined, before.introduced));
  }

  /** Whether what comes next is read as after another memory, whatever the talk. Cost: linear in what has been learnt. */
  knowsWhat(other: Memory): boolean {
    return this.definesAs(other) && this.introduced.knowsWhat(other.introduced);
  }

  /** The same but for what bare heads stand for. */
  definesAs(other: Memory): boolean {
    if (this.language !== other.language || !this.persons.isLike(other.persons)) return false;
    if (this.defined.size !== other.defined.size) return false;
    for (const [short, meaning] of this.defined)
      if (!isSameMeaning(meaning, other.defined.get(short))) return false;
    return true;
  }
}

function isSameMeaning(one: Meaning, other: Meaning | undefined): boolean {
  return (
    one.entity === other?.entity &&
    one.long === other?.long &&
    one.as?.kind === other.as?.kind &&
    one.as?.subtype === other.as?.subtype &&
    one.as?.gate === other.as?.gate
  );
}
