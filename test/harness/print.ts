/** Writes one line for the person at the terminal. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Writes one line of bad news for the person at the terminal. */
export function printProblem(line: string): void {
  process.stderr.write(`${line}\n`);
}
