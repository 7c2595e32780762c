import { type Card, cardOf } from "../../../src/core/cards/card";
import type { Entry } from "../../../src/core/glossary/model";

/** An entry in which every field that a card shows is filled in. */
export const npt: Entry = {
  id: "npt",
  kind: "treaty",
  subtype: "treaty",
  name: "Treaty on the Non-Proliferation of Nuclear Weapons",
  acronyms: ["NPT", { text: "TNP", case: "exact" }, "N.P.T.", "NPT-4"],
  names: {
    ru: { name: "Договор о нераспространении ядерного оружия", acronyms: ["ДНЯО"] },
    fr: { name: "Traité sur la non-prolifération des armes nucléaires" },
    de: { acronyms: ["NVV"] },
  },
  gloss: "Treaty against the spread of nuclear weapons.",
  status: "in-force",
  dates: { adopted: "1968-06-12", opened: "1968-07-01", inForce: "1970-03-05", terminated: "unknown" },
  depositary: ["Russian Federation", "United Kingdom"],
  parties: { count: 191, asOf: "2025-12", note: "Counts differ" },
  relations: [{ type: "part-of", target: "regime" }],
  seeAlso: ["regime", "iaea", "gone", "ctbt"],
  note: "DPRK withdrew: see sources.",
  sources: [
    { title: "UNODA", url: "https://treaties.unoda.org/t/npt" },
    { title: "Encyclopedia", url: "https://example.org/wiki/NPT_(treaty)?a=1&b=2" },
  ],
  asOf: "2026-11-23",
};

/** As little as an entry may say. */
export const bare: Entry = {
  id: "bare",
  kind: "actor",
  subtype: "bloc",
  name: "Bare Group",
  gloss: "A group.",
  status: "unknown",
  sources: [{ title: "Source", url: "https://example.org" }],
  asOf: "2026-11",
};

export function cardWith(changes: Partial<Entry>, entry: Entry = npt): Card {
  return cardOf({ ...entry, ...changes });
}
