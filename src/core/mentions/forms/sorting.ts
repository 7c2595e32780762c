/** What the forms of a hit amount to before its surroundings are looked at: found out once for each set of forms. */

import type { Reading } from "../draft";
import type { Form, Role } from "./forms";
import { isSuspect } from "./ordinary";

export interface Sorted {
  /** Words that patterns begin with. */
  readonly triggers: readonly Form[];
  /** Whether the hit keeps others from being found in it. */
  readonly isBlocker: boolean;
  /** Names of entries that count in a text of this language. */
  readonly names: readonly Form[];
  readonly areAcronyms: boolean;
  /** Whether one of the names may be an ordinary word, so that the context has to be looked at. */
  readonly isSuspect: boolean;
  /** How the hit is read if it is no ordinary word; undefined where only the whole text decides. */
  readonly reading: Reading | undefined;
  /** How it is read if the text decides for all of the names; undefined if they are of several entries. */
  readonly best: Reading | undefined;
}

/** Forms that fit some writing of a key; one object for the same forms, so that what follows from them is found out once. */
export class FormSet {
  readonly forms: readonly Form[];
  /** Whether one of the forms begins with figures ("1925 Geneva Protocol"). */
  readonly hasLead: boolean;
  /** What the forms amount to where the language of the text does not matter. */
  sorted: Sorted | undefined;
  /** The same by language where it does; undefined before it has been asked for. */
  byLanguage: Map<string, Sorted> | undefined;

  constructor(forms: readonly Form[]) {
    this.forms = forms;
    this.hasLead = forms.some(hasLead);
  }
}

/** Whether a form begins with figures. */
export function hasLead(form: Form): boolean {
  const unit = form.text.charCodeAt(0);
  return unit >= 0x30 && unit <= 0x39;
}

/** Finds out what sets of forms amount to. `readingOf`: how an entry is read from one of its forms. */
export class Sortings {
  readonly #readingOf: (form: Form) => Reading | undefined;

  constructor(readingOf: (form: Form) => Reading | undefined) {
    this.#readingOf = readingOf;
  }

  /** The text is asked for its language where it matters. Cost: that of a look after the first time. */
  of(set: FormSet, text: { readonly language: string }): Sorted {
    if (set.sorted !== undefined) return set.sorted;
    if (set.byLanguage === undefined && set.forms.every(speaksAnywhere)) {
      set.sorted = this.#sort(set.forms, any);
      return set.sorted;
    }
    set.byLanguage ??= new Map();
    const before = set.byLanguage.get(text.language);
    if (before !== undefined) return before;
    const sorted = this.#sort(set.forms, text.language);
    set.byLanguage.set(text.language, sorted);
    return sorted;
  }

  #sort(forms: readonly Form[], language: string): Sorted {
    const triggers = forms.filter(({ trigger }) => trigger !== undefined);
    const others = forms.filter(({ trigger }) => trigger === undefined);
    const names = others.filter((form) => form.entry >= 0 && (language === any || speaks(form, language)));
    const [first] = names;
    const isOne = first !== undefined && names.every(({ entry }) => entry === first.entry);
    const best = isOne ? this.#readingOf(bestForm(names)) : undefined;
    return {
      triggers,
      isBlocker: others.some(({ entry }) => entry < 0),
      names,
      areAcronyms: names.every(({ role }) => role === "acronym"),
      isSuspect: names.some(isSuspect),
      reading: names.every(isSettled) ? best : undefined,
      best,
    };
  }
}

/** Stands for every language. */
const any = "*";

function isSettled(form: Form): boolean {
  return form.needs === undefined && !form.takesArticle && form.role !== "metonym" && form.role !== "demonym";
}

function speaksAnywhere(form: Form): boolean {
  return form.entry < 0 || form.language === "en" || /[^\P{L}\p{Script=Latin}]/u.test(form.text);
}

/** Names and short acronyms of another language count only in a text of that language; written-out names always. */
function speaks(form: Form, language: string): boolean {
  const only = onlyLanguageOf(form);
  return only === "" || language === "" || language === only;
}

/** The language in texts of which alone a form counts; "" for any. */
export function onlyLanguageOf(form: Form): string {
  if (speaksAnywhere(form)) return "";
  if (form.role === "demonym" || form.role === "metonym") return form.language;
  const isLong = form.role === "acronym" ? form.text.length >= 4 : form.text.includes(" ");
  return isLong ? "" : form.language;
}

/** Of several forms of one entry, the one that says most about how it is written. */
export function bestForm(forms: readonly Form[]): Form {
  const [first] = forms;
  if (first === undefined) throw new RangeError("A mention has at least one form.");
  return forms.reduce((best, form) => (rankOf[form.role] < rankOf[best.role] ? form : best), first);
}

const rankOf: Readonly<Record<Role, number>> = { acronym: 0, name: 1, alias: 2, demonym: 3, metonym: 4 };
