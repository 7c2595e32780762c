/** Organs that are named by their head and by whose they are. */

import type { Draft, TriggerHit } from "../draft";
import type { TextView } from "../text/view";
import { arabicOrganAt } from "./arabicOrgans";
import { chineseOrganAt } from "./chineseOrgans";
import { germanOrganAt } from "./germanOrgans";
import { romanceOrganAt } from "./romanceOrgans";
import { russianOrganAt } from "./russianOrgans";
import type { Surroundings } from "./surroundings";

/** The organ that a head begins in its language; undefined where it begins none. */
export function organAt(view: TextView, trigger: TriggerHit, around: Surroundings): Draft | undefined {
  if (trigger.language !== view.language) return undefined;
  switch (trigger.language) {
    case "ar":
      return arabicOrganAt(view, trigger, around);
    case "de":
      return germanOrganAt(view, trigger, around.listedFrom);
    case "ru":
      return russianOrganAt(view, trigger, around.listedFrom);
    case "zh":
      return chineseOrganAt(view, trigger, around.draftTo);
    default:
      return romanceOrganAt(view, trigger, around);
  }
}
