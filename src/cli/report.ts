import type { Severity } from "../core/problem";

export type ReportFormat = "stylish" | "json" | "sarif" | "github";

/** A problem with its place in a file; line and column 1-based. */
export interface FoundProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
}

/** Problems for people (`stylish`), programs (`json`), code scanning (`sarif`, version 2.1.0) or a pull request (`github`). */
export function report(problems: readonly FoundProblem[], format: ReportFormat): string {
  switch (format) {
    case "stylish":
      return stylish(problems);
    case "json":
      return `${JSON.stringify(problems, undefined, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(sarif(problems), undefined, 2)}\n`;
    case "github":
      return problems.map(githubLine).join("");
  }
}

function stylish(problems: readonly FoundProblem[]): string {
  const lines = problems.map(
    ({ path, line, column, severity, message, code }) =>
      `${path}:${line}:${column}: ${severity}: ${message} [${code}]\n`,
  );
  const count = (wanted: Severity, word: string) => {
    const number = problems.filter(({ severity }) => severity === wanted).length;
    return `${number} ${word}${number === 1 ? "" : "s"}`;
  };
  const total =
    problems.length === 0
      ? "No problems found.\n"
      : `\n${count("error", "error")}, ${count("warning", "warning")}\n`;
  return lines.join("") + total;
}

function githubLine({ path, line, column, severity, message, code }: FoundProblem): string {
  const command = severity === "information" ? "notice" : severity;
  const file = escaped(path).replace(/:/g, "%3A").replace(/,/g, "%2C");
  return `::${command} file=${file},line=${line},col=${column},title=${code}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** A path as a URI: a name may hold what begins a query or a fragment, and, before its first slash, what ends a scheme. */
function relativeUri(path: string): string {
  const uri = encodeURI(path.replace(/\\/g, "/")).replace(/[?#]/g, encodeURIComponent);
  if (/^[A-Za-z]:\//.test(uri)) return `file:///${uri}`;
  return /^[^/]*:/.test(uri) ? `./${uri}` : uri;
}

function sarif(problems: readonly FoundProblem[]): object {
  const rules = [...new Set(problems.map(({ code }) => code))].sort().map((id) => ({ id }));
  const results = problems.map(({ path, line, column, severity, message, code }) => ({
    ruleId: code,
    level: severity === "information" ? "note" : severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(path) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "glossator", rules } }, results }],
  };
}
