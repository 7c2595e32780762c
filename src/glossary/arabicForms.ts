/**
 * The forms of an Arabic adjective of origin (nisba), given in the masculine singular without article: masculine, feminine
 * and the two masculine plurals, each with and without the article. Other prefixes are left to the scanner.
 */
export function arabicDemonymForms(masculine: string): readonly string[] {
  const forms = [masculine, `${masculine}ة`, `${masculine}ون`, `${masculine}ين`];
  return [...forms, ...forms.map((form) => `ال${form}`)];
}
