/** What is known of a name without looking at the text it stands in. */

import { leadOf } from "../text/folding";
import type { Form, NamedEntry } from "./forms";
import { describesWithCountry } from "./naming";
import { isSuspect } from "./ordinary";

/** Bits; 0 where nothing has been found out. */
export const KNOWN = 1;
/** One entry, written out or an acronym nobody mistakes: no look at the context is needed. */
export const PLAIN = 2;
/** Names inside it count as well, because it may come to nothing or holds others that count. */
export const OPEN = 4;

/** Traits of a key with these forms. `entryOf`: the entry with a number. */
export function traitsOf(forms: readonly Form[], entryOf: (index: number) => NamedEntry | undefined): number {
  const [first] = forms;
  const isPlain = forms.every(
    (form) => form.entry === first?.entry && isPlainForm(form, entryOf(form.entry)),
  );
  // "1943 Cairo Declaration" is met only after its figure: it says nothing of "Cairo Declaration", which has its key.
  const bare = forms.filter((form) => leadOf(form.text) === "");
  const isOpen = (bare.length === 0 ? forms : bare).every((form) => isOpenForm(form, entryOf(form.entry)));
  return KNOWN | (isPlain ? PLAIN : 0) | (isOpen ? OPEN : 0);
}

function isPlainForm(form: Form, entry: NamedEntry | undefined): boolean {
  if (form.trigger !== undefined || entry === undefined || isOpenForm(form, entry)) return false;
  if (form.role === "demonym" || form.role === "metonym" || isSuspect(form)) return false;
  // Latin names of other languages are looked at against the language of the text.
  return form.language === "en" || /[^\P{L}\p{Script=Latin}]/u.test(form.text);
}

/** "届联合国大会", "俄总统普京": other names and titles begin inside the words that give a Chinese session or state away. */
function isOpenForm(form: Form, entry: NamedEntry | undefined): boolean {
  if (form.trigger === "session" || form.trigger === "states") return true;
  if (form.trigger !== undefined || entry === undefined) return false;
  if (form.needs !== undefined || form.takesArticle || entry.kind === "event") return true;
  if (describesWithCountry(form)) return true;
  if (endsInChineseTitle.test(form.text)) return true;
  return /[ -]/.test(form.text) && (endsInTitle.test(form.text) || beginsWithTitle.test(form.text));
}

/** "UN Secretary-General": a person's name may follow, and then only the title belongs to it. "Additional Protocol": a figure may. */
const endsInTitle =
  /(?:Additional Protocol|General|President|Minister|Chancellor|Representative|Secretary|sekretär|präsident|minister|kanzler|direktor|direktorin|präsidentin|ministerin|kanzlerin)s?$/u;

const endsInChineseTitle = /(?:秘书长|总干事|总统|总理|主席|部长|外长|国务卿|高级代表)$/u;

const beginsWithTitle =
  /^(?:Secretary-General|Director[- ]General|High Representative|President of|генеральн\p{Ll}+ (?:секретар|директор)|гендиректор|генсек|secrétaire général|directeur général|secretari[oa] general|director general|Generalsekretär|Generaldirektor)/iu;
