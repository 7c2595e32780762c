/** Everything that is found in one stretch of text, in byte offsets: the part that editor and command line share. */

import { asWritten } from "./asWritten";
import type { Compiled } from "./compiled";
import { doubtfulAcronym, unknownAcronym } from "./context/acronyms";
import { tokensOf } from "./context/acronymTokens";
import type { Introduced } from "./context/anaphor";
import { withoutClitic } from "./context/arabicSpan";
import { withoutPeopleCalledAlike, withoutWares } from "./context/calledAlike";
import { withoutDate } from "./context/dated";
import { definitionsIn } from "./context/definitions";
import { TextEvidence } from "./context/evidence";
import { counted, gateOpened, talkIn, talkOn } from "./context/gate";
import { joinedNames } from "./context/joined";
import { joinedTo } from "./context/joinedTo";
import { asEntry, bodyShortened, entityOf, longFormOf } from "./context/longForms";
import { isPartOfAnother } from "./context/parts";
import { partedByPeoples } from "./context/peoples";
import { findAgain, isPerson } from "./context/second";
import { settle } from "./context/settle";
import { asSpelledOut, withoutOwnTerms } from "./context/terms";
import { Hits, SHAPE } from "./dictionary/hits";
import { Scanner } from "./dictionary/scan";
import type { Draft, Reading, TriggerHit } from "./draft";
import { draftTo } from "./draftAt";
import { isHyphenAt, wholeCompound } from "./forms/compound";
import { isOrdinaryWord } from "./forms/ordinary";
import type { FoundAll } from "./found";
import type { Defined, Memory } from "./memory";
import type { Evidence, Meaning } from "./model";
import { decideAll, type Gathered, gather } from "./names";
import { patternsIn } from "./patterns/patternsIn";
import { partnersOf, unlisted } from "./patterns/speaker";
import { mend } from "./text/mended";
import { TextView } from "./text/view";
import { Words } from "./text/words";

/** Bytes of a text that is longer than the stretches of a scan. */
const longText = 1 << 21;

/** Finds mentions in a text or in a stretch of one. Reuses one scanner, so that a stretch costs no allocation of its own. */
export class Analyser {
  readonly #compiled: Compiled;
  readonly #scanner: Scanner;
  readonly #hits = new Hits();
  readonly #words = new Words();

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
    this.#scanner = new Scanner(compiled.dictionary, compiled);
  }

  /** Cost: linear in the text; the context is looked at around candidates only. */
  analyse(view: TextView, memory: Memory): FoundAll {
    const words = this.#wordsOf(view);
    const mended = mend(view.bytes, view.length, words, (written) => this.#isAcronym(written));
    if (mended === undefined) return this.#analyse(view, words, memory);
    const right = new TextView(mended.bytes, mended.length, memory.language);
    return asWritten(this.#analyse(right, this.#wordsOf(right), memory, mended.isMisread), mended);
  }

  #wordsOf({ bytes, length }: TextView): Words {
    // What a long text needs is not kept.
    const words = length > longText ? new Words() : this.#words;
    words.read(bytes);
    return words;
  }

  #isAcronym(written: string): boolean {
    return this.#compiled.formsNamed(written).some(({ role }) => role === "acronym");
  }

  #analyse(view: TextView, words: Words, memory: Memory, isBroken = false): FoundAll {
    this.#hits.count = 0;
    this.#scanner.scan(view.bytes, words, this.#hits, view.shouted, isBroken);
    const gathered = gather(this.#compiled, view, this.#hits);
    const readingOfName = (name: string) => this.#compiled.readingOf(this.#compiled.formsNamed(name)[0]);
    const patterns = patternsIn(view, gathered.triggers, { ...gathered, readingOfName });
    const sure = patterns.drafts.length === 0 ? gathered.drafts : [...gathered.drafts, ...patterns.drafts];
    const { definitions, spelledOut } = this.#define(view, gathered.drafts, patterns.drafts, memory.defined);
    const evidence = new TextEvidence(this.#compiled, sure, memory.defined);
    const decided = this.#decided(view, gathered, evidence);
    const parted = partedByPeoples(view, [...sure, ...decided, ...spelledOut]);
    const named = withoutOwnTerms(view, parted);
    const drafts = asSpelledOut(view, named, memory.defined, (id) => this.#compiled.entryOf(id)?.name);
    const talk = talkIn(view, drafts, memory.talk.size === 0);
    memory.talk = talkOn(memory.talk, talk);
    const open = gateOpened(memory.talk);
    const counting = counted(drafts, open);
    const wanted = open > 0 ? counting : withoutWares(view, withoutPeopleCalledAlike(view, counting));
    const guessed = () => [...patterns.speakers, ...partnersOf(view, patterns.drafts.filter(isPerson))];
    const guesses = open < 2 ? [] : unlisted(guessed(), sure, gathered.deferred);
    const again = findAgain(view, words, wanted, definitions, memory.persons, guesses);
    memory.persons = again.persons;
    for (const draft of again.drafts) wanted.push(asEntry(this.#compiled, draft));
    wanted.push(...joinedNames(view, wanted), ...joinedTo(view, wanted));
    const isCompound = wanted.some(({ end }) => isHyphenAt(view, end)) && view.language === "de";
    const whole = isCompound ? wanted.map((draft) => wholeCompound(view, draft)) : wanted;
    const settled = this.#withAnaphors(
      view,
      settle(whole.filter((draft) => !isPartOfAnother(view, draft))),
      patterns.bareHeads,
      memory.introduced,
    );
    return {
      mentions: counted(settled, open).map((draft) => withoutClitic(view, withoutDate(view, draft))),
      tokensOf: (draft) => tokensOf(this.#compiled, view, draft, evidence),
      definitions,
      articles: patterns.articles,
      talk,
    };
  }

  /** `patterns`: what patterns found beside the drafts, in no order; it goes before them. Long forms that nothing found come back beside. */
  #define(
    view: TextView,
    drafts: readonly Draft[],
    patterns: readonly Draft[],
    defined: Defined,
  ): { definitions: FoundAll["definitions"]; spelledOut: readonly Draft[] } {
    const spelledOut: Draft[] = [];
    const byEnd = new Map(patterns.map((draft) => [draft.end, draft]));
    const endingAt = (end: number): Draft | undefined => byEnd.get(end) ?? draftTo(drafts, end);
    const definitions = definitionsIn(view, (end) => endingAt(end)?.start).map((definition) => {
      const { start, end } = definition.longAt;
      const long = endingAt(end);
      const entity =
        (long?.start === start ? long.reading.entity : undefined) ?? entityOf(this.#compiled, definition);
      const whole = long !== undefined && long.start <= start ? long : undefined;
      // "Frente de Liberación de | Mozambique": what ends with a listed name is no less a name.
      const further =
        whole !== undefined
          ? []
          : entity === undefined
            ? bodyShortened(view.language, definition)
            : longFormOf(this.#compiled, definition, entity);
      spelledOut.push(...further);
      const named = whole ?? (entity === undefined ? further[0] : undefined);
      const as = named === undefined ? undefined : meaningOf(named.reading);
      defined.set(definition.short, { entity, long: definition.long, as });
      return { ...definition, entity };
    });
    return { definitions, spelledOut };
  }

  #decided(view: TextView, { deferred }: Gathered, evidence: Evidence): readonly Draft[] {
    const found: Draft[] = [];
    const decided = decideAll(this.#compiled, view, deferred, evidence);
    for (const [index, hit] of deferred.entries()) {
      const draft = decided[index];
      if (draft !== undefined) found.push(draft);
      else if (hit.forms.some(({ role }) => role === "acronym") && !view.isShouted(hit.start)) {
        const written = view.slice(hit.start, hit.end);
        const mayBeMeant = evidence.defined.has(written) || !isOrdinaryWord(written);
        const unknown = mayBeMeant ? unknownAcronym(view, hit.start, hit.end, evidence) : undefined;
        if (unknown !== undefined) found.push(doubtfulAcronym(this.#compiled, unknown, hit.forms));
      }
    }
    const { keys, starts, ends, count } = this.#hits;
    for (let i = 0; i < count; i++) {
      if (keys[i] !== SHAPE) continue;
      const draft = unknownAcronym(view, starts[i] ?? 0, ends[i] ?? 0, evidence);
      if (draft !== undefined) found.push(draft);
    }
    return found.map((draft) => asEntry(this.#compiled, draft));
  }

  #withAnaphors(
    view: TextView,
    settled: readonly Draft[],
    heads: readonly TriggerHit[],
    introduced: Introduced,
  ): readonly Draft[] {
    const found: Draft[] = [];
    let next = 0;
    for (const trigger of heads) {
      for (; next < settled.length && (settled[next]?.start ?? 0) < trigger.start; next++) {
        const draft = settled[next];
        if (draft !== undefined) introduced.tell(draft);
      }
      const draft = introduced.ask(view, trigger);
      if (draft !== undefined) found.push(draft);
    }
    for (; next < settled.length; next++) {
      const draft = settled[next];
      if (draft !== undefined) introduced.tell(draft);
    }
    return found.length === 0 ? settled : settle([...settled, ...found]);
  }
}

function meaningOf({ kind, subtype, gate }: Reading): Meaning["as"] {
  return kind === "blocker" ? undefined : { kind, subtype, gate };
}
