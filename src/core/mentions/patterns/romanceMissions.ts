/** What organisations send out, in French and Spanish: "Mission intégrée des Nations Unies pour l’assistance au Mali". */

import type { Draft } from "../draft";
import type { TextView } from "../text/view";
import { lengthAfter } from "./lengthAfter";

/** Bytes that patterns are tried on. */
const reach = 60;

const bodies: ReadonlySet<string> = new Set(["organisation", "organ", "bloc"]);
/** A word between the head and whose it is: in capitals, or what kind of mission it is. */
const kind =
  /^\s+(?:d[eu]\s+|d['’])?(?:\p{Lu}[\p{L}-]+|multidimensionnelle|intégr[ée]e?|hybride|conjointe?|régionale?|spéciale|politique|militaire|internationale|multinationale|intérimaire|transitoire|civile|assistance|appui|observation|observateurs|vérification|maintien de la paix|supervision)(?!\p{L})/u;
const whose = /^\s+(?:des\s+|du\s+|del\s+|de\s+(?:l['’]|las\s+|la\s+|los\s+)?)/u;
/** What leads to what it is for, or where it is; words go on until that is named. */
const purpose = /^\s+(?:pour|para|en|au|aux|dans|à|de|del|d['’]|du)(?=[\s\p{L}])/u;
const word = /^[\s’']*[\p{L}-]+/u;
/** Words of such a kind, and of a purpose, at most. */
const [mostKinds, mostWords] = [5, 14];

/** Where the name of a mission ends whose head ends at a byte; undefined where no listed body follows. `listedFrom`: the draft at a byte. */
export function romanceMissionEnd(
  view: TextView,
  head: number,
  listedFrom: (start: number) => Draft | undefined,
): number | undefined {
  let at = head;
  for (let count = 0; count <= mostKinds; count++) {
    const body = listedFrom(at + lengthAfter(view, at, whose, reach));
    if (body?.reading.kind === "actor" && bodies.has(body.reading.subtype))
      return purposeEnd(view, body.end, listedFrom);
    const step = lengthAfter(view, at, kind, reach);
    if (step === 0) return undefined;
    at += step;
  }
  return undefined;
}

/** Where what a mission is for ends with the state that it is sent to; the byte itself where none is named. */
function purposeEnd(view: TextView, from: number, listedFrom: (start: number) => Draft | undefined): number {
  if (lengthAfter(view, from, purpose, reach) === 0) return from;
  let at = from;
  for (let count = 0; count < mostWords; count++) {
    const step = lengthAfter(view, at, word, reach);
    if (step === 0) return from;
    const gap = lengthAfter(view, at, /^[\s’']+/u, reach);
    const state = listedFrom(at + gap);
    if (state?.reading.subtype === "state") return state.end;
    at += step;
  }
  return from;
}
