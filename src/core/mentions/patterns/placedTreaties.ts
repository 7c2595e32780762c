/** Instruments whose head is a word of every day, and that are called by the place of their adoption: "Panama Message", "Tunis Commitment". */

import { type Draft, readingOf, type TriggerHit } from "../draft";
import { lazy } from "../text/pattern";
import { utf8Length } from "../text/utf8";
import type { TextView } from "../text/view";
import { isAfterCapitalised } from "./neighbours";
import type { ListedTo } from "./surroundings";
import { titleLength } from "./title";

/** Places of conferences that are no capitals, or are not listed as standing for a government. */
const places =
  "Abuja|Accra|Acapulco|Addis Ababa|Algiers|Almaty|Amman|Antalya|Apia|Arusha|Bali|Bamako|Bandung|Barcelona|Bergen|Bermuda|Bonn|Busan|Cancun|Cancún|Caraballeda|Caracas|Cartagena|Chapultepec|Contadora|Copenhagen|Dakar|Dar es Salaam|Davos|Delhi|Doha|Durban|Edinburgh|Esquipulas|Faro|Geneva|Glasgow|Gothenburg|Hamburg|Hiroshima|Hyogo|Istanbul|Jakarta|Jeddah|Johannesburg|Kampala|Karlsruhe|Kazan|Kigali|Kobe|Kunming|Kuala Lumpur|Kyoto|La Paz|Lagos|Livingstone|Lomé|Lusaka|Luxor|Malabo|Manila|Maputo|Mar del Plata|Marrakech|Marrakesh|Milan|Monterrey|Montevideo|Montreal|Montreux|Munich|Nagasaki|Nairobi|Nassau|Nayarit|New Delhi|New York|Osaka|Porto Alegre|Port of Spain|Punta del Este|Quito|Rio de Janeiro|Rio|Rotterdam|Salzburg|Samarkand|San Francisco|San José|San Salvador|Santiago|Santo Domingo|São Paulo|Sendai|Seville|Sharm el-Sheikh|Shanghai|Sirte|Sochi|Stockholm|Strasbourg|Suva|Tashkent|Tegucigalpa|Tlatelolco|Toronto|Tunis|Turin|Uppsala|Utrecht|Valletta|Vancouver|Venice|Viña del Mar|Yalta|Yaoundé|Yokohama|Zagreb|Zurich";
const placeBefore = lazy(() => new RegExp(`(?<![\\p{L}-])(?:${places}) $`, "u"));
/** How the heads begin that a country stands before as a city does. */
const mayBeOfState: ReadonlySet<string> = new Set(["Messag", "Appeal", "Commit"]);
/** Bytes of the longest of them with what leads to it. */
const longestPlace = 24;

/** Such an instrument; undefined where no place stands before the head. `listedTo`: what is listed up to a byte. Cost: a look at the word before, for most. */
export function placedTreatyAt(
  view: TextView,
  { start, end }: TriggerHit,
  listedTo: ListedTo,
): Draft | undefined {
  if (view.language !== "en" || !isAfterCapitalised(view, start)) return undefined;
  const from = startOfPlace(view, start, listedTo);
  if (from === undefined) return undefined;
  const after = view.after(end, 200);
  const to = end + utf8Length(after.slice(0, titleLength(after, "of|on|for|to")));
  const name = view.onOneLine(from, to);
  const about = {
    kind: "treaty",
    subtype: "declaration",
    confidence: 0.6,
    gate: 2,
    origin: "shape",
  } as const;
  return { start: from, end: to, reading: readingOf({ ...about, name }) };
}

/** Where the place before a head begins: a capital, a state, or another place that meetings are held at. */
function startOfPlace(view: TextView, head: number, listedTo: ListedTo): number | undefined {
  const listed = listedTo(head - 1);
  // "Panama | Message", but "Ukraine | Roadmap" is one for Ukraine.
  const isPlace =
    listed?.reading?.subtype === "state"
      ? mayBeOfState.has(view.slice(head, head + 6)) && !listed.reading.isAcronym
      : listed?.forms?.some(({ role }) => role === "metonym") === true;
  if (listed !== undefined && isPlace) return listed.start;
  const place = placeBefore.exec(view.before(head, longestPlace))?.[0];
  return place === undefined ? undefined : head - utf8Length(place);
}
