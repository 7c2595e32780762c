/** What the long form that a text gives to a short one means among what is listed. */

import type { Compiled } from "../compiled";
import { type Draft, readingOf } from "../draft";
import type { FoundDefinition } from "./definitions";

/**
 * Id of the sense of a listed acronym that is listed by the long form the text gives as well, or whose name shares most of its words
 * with it; undefined if none does. Cost: the acronym's senses.
 */
export function entityOf(compiled: Compiled, { short, long }: FoundDefinition): string | undefined {
  const words = new Set(longWords(long));
  const listed = new Set(compiled.formsNamed(long).map(({ entry }) => entry));
  let best: string | undefined;
  let most = 0.51;
  for (const { entry: index } of compiled.formsNamed(short)) {
    const entry = compiled.entry(index);
    if (listed.has(index) && entry !== undefined) return entry.id;
    const named = longWords(entry?.name ?? "");
    const share = named.filter((word) => words.has(word)).length / Math.max(named.length, words.size, 1);
    // Of a body and the notion that goes by the same name, the body is meant.
    if (entry === undefined || share < most || (share === most && entry.kind === "concept")) continue;
    best = entry.id;
    most = share;
  }
  return best;
}

/** The words of a name, without "of", "the" and the like. */
function longWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);
}

/**
 * "Implementation Support Unit (ISU)": the long form of a listed acronym is a mention as well, however else it is listed. Empty for one in
 * small letters, and for what is no actor and no treaty.
 */
export function longFormOf(
  compiled: Compiled,
  { long, longAt: { start, end } }: FoundDefinition,
  entity: string,
): readonly Draft[] {
  const entry = /^\p{Lu}/u.test(long) ? compiled.entryOf(entity) : undefined;
  if (entry?.kind !== "actor" && entry?.kind !== "treaty") return [];
  const { kind, subtype, name } = entry;
  if (subtype === "class") return [];
  const about = { kind, subtype, entity, name, confidence: 0.9, gate: 1, origin: "defined" } as const;
  return [{ start, end, reading: readingOf(about) }];
}

/** What bodies are called by first, in languages whose bodies are not found by capitals alone. */
const bodyHeads: Readonly<Record<string, RegExp>> = {
  fr: /^(?:Mécanisme|Comité|Commission|Conseil|Centre|Institut|Agence|Groupe|Réseau|Association|Alliance|Front|Mouvement|Parti|Force|Mission|Bureau|Fonds|Secrétariat|Autorité|Banque|Organisation|Fédération|Union|Ligue|Forum|Coalition|Observatoire|Office)(?!\p{L})/u,
  es: /^(?:Mecanismo|Comité|Comisión|Consejo|Centro|Instituto|Agencia|Grupo|Red|Asociación|Alianza|Frente|Movimiento|Partido|Fuerza|Misión|Oficina|Fondo|Secretaría|Autoridad|Banco|Organización|Federación|Unión|Liga|Foro|Coalición|Observatorio)(?!\p{L})/u,
  ru: /^(?:\p{Lu}\p{Ll}+(?:ый|ий|ой|ая|ое|ую|ого|ому|им|ым|ом)\s+)?(?:[Цц]ентр|[Ии]нститут|[Кк]омитет|[Кк]омисси|[Аа]гентств|[Оо]рганизаци|[Аа]ссоциаци|[Фф]онд|[Гг]рупп|[Мм]исси|[Сс]овет|[Мм]еханизм|[Аа]льянс|[Фф]ронт|[Дд]вижени|[Пп]арти|[Фф]орум|[Кк]оалици|[Сс]лужб|[Фф]едераци)\p{Ll}{0,3}(?!\p{L})/u,
};

/** "Mecanismo Especial de Seguimiento para Nicaragua (MESENI)": a body that nothing lists, and that the text itself shortens; empty for what is none. */
export function bodyShortened(
  language: string,
  { long, longAt: { start, end } }: FoundDefinition,
): readonly Draft[] {
  if (bodyHeads[language]?.test(long) !== true) return [];
  const about = {
    kind: "actor",
    subtype: "organisation",
    confidence: 0.7,
    gate: 1,
    origin: "defined",
  } as const;
  return [{ start, end, reading: readingOf({ ...about, name: long }) }];
}

/** A short form that the text gives to a listed entry is a mention of that entry's kind; any other draft stays as it is. */
export function asEntry(compiled: Compiled, draft: Draft): Draft {
  const { start, end, reading } = draft;
  if (reading.kind !== "acronym" || reading.entity === undefined) return draft;
  const entry = compiled.entryOf(reading.entity);
  if (entry === undefined) return draft;
  const { kind, subtype, name } = entry;
  return { start, end, reading: readingOf({ ...reading, kind, subtype, name }) };
}
