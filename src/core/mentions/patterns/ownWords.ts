/** English heads of names that are words of another language as well: "nos Forces", "le Communiqué", "die Organisation". */

import type { TextView } from "../text/view";

const french =
  /^(?:Convention|Accords?|Pact|Communiqué|Commission|Union|Alliance|Coalition|Association|Mission|Forum|Service|Administration|Corporation|Forces|Secretariat)$/u;
const german =
  /^(?:Organisation|Union|Mission|Forum|Service|Administration|Protocol|Association|Institute|Office)$/u;

/** Whether an English head is a word of the text's own language, which other rules read. */
export function isOwnWord({ language }: TextView, written: string): boolean {
  return (language === "fr" && french.test(written)) || (language === "de" && german.test(written));
}
