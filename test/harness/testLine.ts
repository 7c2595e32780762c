/** One line that a test run inside an extension host sends to the terminal, through the page's console. */
export interface TestLine {
  /** Counts from 0, because the page may show lines twice or out of order. */
  readonly number: number;
  readonly text: string;
}

const marker = "glossator-test-line:";

/** What the extension host prints to send a line. */
export function encodeTestLine(line: TestLine): string {
  return `${marker}${line.number}:${encodeURIComponent(line.text)}:`;
}

/** The line in a console message, whatever the page has put around it; undefined for any other message. */
export function decodeTestLine(message: string): TestLine | undefined {
  const found = /glossator-test-line:(\d+):([^\s:]*):/.exec(message);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  return { number: Number(found[1]), text: decodeURIComponent(found[2]) };
}
