/** What a bracket that names something says: "hereafter the Agreement", "ci-après dénommée « l’Agence »", "далее – ДВЗЯИ", "以下简称“机构”". */

import { lazy } from "../text/pattern";
import { simplifiedText } from "../text/traditional";

const phrases: readonly string[] = [
  "(?:hereinafter|hereafter|henceforth|below|further)(?:\\s+(?:also\\s+)?(?:referred\\s+to|called|known)(?:\\s+(?:collectively\\s+)?as)?)?",
  "ci-après(?:\\s+(?:dénommée?s?|appelée?s?|désignée?s?)(?:\\s+(?:par|comme))?)?",
  "(?:dénommée?s?|appelée?s?|désignée?s?)\\s+ci-après",
  "en\\s+(?:adelante|lo\\s+sucesivo)(?:,?\\s+(?:denominad[oa]s?|llamad[oa]s?))?",
  "(?:denominad[oa]s?|llamad[oa]s?)\\s+en\\s+(?:adelante|lo\\s+sucesivo)",
  "(?:далее|в\\s+дальнейшем)(?:\\s+(?:также\\s+)?(?:именуем\\p{Ll}+|именует\\p{Ll}+|именуют\\p{Ll}+|называем\\p{Ll}+))?(?:\\s+как)?",
  "(?:im\\s+Folgenden|nachfolgend|nachstehend)(?:\\s+(?:auch|kurz))?(?:\\s+als)?",
  "(?:(?:以下|下)简?|简)称为?",
  "(?:(?:ال|و?ي)?(?:مشار|شار)\\s+إلي(?:ها|ه|هما|هم)\\s+)?فيما\\s+(?:يلي|بعد)(?:\\s+(?:باسم|بعبارة|بـ?))?",
];
const hereafter = lazy(() => new RegExp(`^(?:${phrases.join("|")})\\s*[,:：–—-]?\\s*`, "iu"));

const article = "(?:(?:the|le|la|les|el|los|las|der|die|das)\\s+|l['’])";
const quoted = lazy(
  () =>
    new RegExp(
      `^(?:(?:or|collectively|together)[,\\s]+)?${article}?["“”«„'‘《]\\s*${article}?([^"“”«»'‘《》]{2,50}?),?\\s*["“”»'’》]`,
      "iu",
    ),
);
const plainArticle = new RegExp(`^${article}`, "iu");
/** "(nachfolgend OVCW | genannt)" */
const named = /\s+(?:genannt|bezeichnet)$/u;

/** What stands for all who conclude something, and not for who is named last: "(以下简称“双方”)". */
const parties = /^(?:双方|各方|三方|Parties|Partes|Vertragsparteien|Сторон\p{Ll}+|الطرف\p{L}+|الأطراف)$/u;

/** The short form that the inside of a bracket gives, and where it begins in it; undefined where it gives none by name. */
export function namedShort(inner: string): { short: string; offset: number } | undefined {
  const phrase = hereafter.exec(simplifiedText(inner))?.[0] ?? "";
  const rest = inner.slice(phrase.length);
  const marked = quoted.exec(rest)?.[1];
  if (marked !== undefined && parties.test(marked)) return undefined;
  if (marked !== undefined && /^[\p{Lu}\p{Lo}]/u.test(marked))
    return { short: marked, offset: phrase.length + rest.indexOf(marked) };
  if (phrase === "" || phrase.length === inner.length) return undefined;
  const plain = rest.replace(plainArticle, "").replace(named, "").trim();
  return plain.length < 2 || plain.length > 50 || !/^\p{L}/u.test(plain) || parties.test(plain)
    ? undefined
    : { short: plain, offset: phrase.length + rest.indexOf(plain) };
}
