/** Organs in German that no glossary lists: "Ministerium für Auswärtige Angelegenheiten | der Republik Polen". */

import type { Draft, TriggerHit } from "../draft";
import { germanOwnedOrgans } from "../forms/germanOffices";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { germanOrganLength, germanOrganRest } from "./germanTitles";
import { organOf } from "./shaped";

/** What leads to whose organ it is. */
const whose = /^\s(?:der|des|von)\s(?:der\s|des\s)?/u;
const owners: ReadonlySet<string> = new Set(["state", "former-state", "organisation", "organ", "bloc"]);

/** The organ that a head begins, with the listed state or body that it is of; undefined where nothing says what it is for. `listedFrom`: the draft at a byte. */
export function germanOrganAt(
  view: TextView,
  { start, end }: TriggerHit,
  listedFrom: (start: number) => Draft | undefined,
): Draft | undefined {
  if (view.language !== "de") return undefined;
  const after = view.after(end, 200);
  if (owned.has(view.slice(start, end))) {
    const link = whose.exec(after)?.[0];
    const body = link === undefined ? undefined : listedFrom(end + utf8Length(link));
    return body !== undefined && owners.has(body.reading.subtype)
      ? organOf(view, start, body.end)
      : undefined;
  }
  const length = germanOrganLength(after, /inisterium/u.test(view.slice(start, end)));
  if (length === 0) return undefined;
  const subject = end + utf8Length(after.slice(0, length));
  const lead = whose.exec(view.after(subject, 16))?.[0];
  const owner = lead === undefined ? undefined : listedFrom(subject + utf8Length(lead));
  const isOwned = owner !== undefined && owners.has(owner.reading.subtype);
  const to = isOwned ? owner.end : subject + germanOrganRest(view.after(subject, 80));
  const left = qualityBefore.exec(view.before(start, 60))?.[1] ?? "";
  return organOf(view, start - utf8Length(left), to);
}

/** "die | Gemeinsame | Kommission für …": a quality has a capital only in a name, but where a sentence begins. */
const qualityBefore = /(?<=\p{L},?\s)(\p{Lu}\p{Ll}*(?:isch|lich|al|ell|ig|iv|är|einsam|ent|um)e[nrs]?\s)$/u;
const owned: ReadonlySet<string> = new Set(germanOwnedOrgans.split("|"));
