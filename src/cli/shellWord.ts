/** A word in quotes, for a POSIX shell. */
export function quotedWord(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** The same, without quotes where no shell needs them. */
export function shellWord(word: string): string {
  return /^[\w./@%+:,-]+$/.test(word) ? word : quotedWord(word);
}
