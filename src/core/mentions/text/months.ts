/** Names of months, parted by "|", as dates in texts have them. */

export const englishMonths =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** In French, Spanish, German and Russian; without “Mai”, which only dates of treaties look for. */
export const otherMonths =
  "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|Januar|Februar|März|Juni|Juli|Oktober|Dezember|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";
