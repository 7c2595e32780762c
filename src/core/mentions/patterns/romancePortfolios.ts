/** What a minister is for, between the title and the name, in French and Spanish: "ministre des Armées | Sébastien Lecornu". */

import { lazy } from "../text/pattern";

const french =
  "Affaires [ée]trangères|Affaires sociales|affaires [ée]trangères|Agriculture|Armées|Commerce(?: extérieur)?|Communication|Coopération(?: internationale)?|Culture|Défense(?: nationale)?|Développement|Économie|Éducation(?: nationale)?|Emploi|Énergie|Environnement|Europe|Finances|Industrie|Information|Intégration(?: africaine)?|Intérieur|Justice|Pétrole|Plan|Réconciliation(?: nationale)?|Recherche|Relations extérieures|Santé(?: publique)?|Sécurité(?: publique)?|Transports|Travail|défense|intérieur|justice|économie|finances|énergie|santé";
const spanish =
  "Agricultura|Ambiente|Asuntos Exteriores|Asuntos Sociales|Comercio(?: Exterior)?|Comunicaciones|Cooperación|Cultura|Defensa(?: Nacional)?|Desarrollo|Economía|Educación|Energía|Exteriores|Finanzas|Gobernación|Gobierno|Hacienda|Industria|Integración|Interior|Justicia|Minas|Planificación|Política Exterior|Relaciones Exteriores|Salud(?: Pública)?|Seguridad(?: Pública)?|Trabajo|Transportes?|Turismo";
const link = "(?:(?:des|du|del|de)\\s+(?:l['’]|(?:la|las|los|el)\\s+)?)";
const portfolio = `(?:${french}|${spanish})(?!\\p{L})`;
const behindTitle = lazy(
  () =>
    new RegExp(
      `^(?:\\s+${link}|\\s+(?:et|y|e)\\s+${link}?(?:l['’])?)${portfolio}(?:(?:,|\\s+(?:et|y|e))\\s+${link}?(?:l['’])?${portfolio})*\\s+(?=\\p{Lu})`,
      "u",
    ),
);
const ministers = /^(?:vice-?)?(?:premi[eè]re? )?minist/iu;

/** What a minister is for that stands behind the title, up to the name; empty where the title is another's or nothing follows. */
export function portfolioAfter(title: string, after: string): string {
  return ministers.test(title) ? (behindTitle.exec(after)?.[0] ?? "") : "";
}
