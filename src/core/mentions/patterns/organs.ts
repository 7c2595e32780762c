/** Organs that are named by their head and by whose they are. */

import type { Draft, TriggerHit } from "../draft";
import type { TextView } from "../text/view";
import { arabicOrganAt } from "./arabicOrgans";
import { russianOrganAt } from "./russianOrgans";

/** The organ that a head begins in its language; undefined where it begins none. `listedFrom`: the draft that begins at a byte. */
export function organAt(
  view: TextView,
  trigger: TriggerHit,
  listedFrom: (start: number) => Draft | undefined,
): Draft | undefined {
  return (trigger.language === "ru" ? russianOrganAt : arabicOrganAt)(view, trigger, listedFrom);
}
