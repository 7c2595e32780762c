import { type Code, type CodeLevel, codesFor } from "../../core/codebook/model";
import * as messages from "../../protocol/messages";
import type { Server } from "../model";
import { shownScope } from "./blindScope";

interface Count {
  uses: number;
  files: number;
}

/** Answers what codes there are for a file, and how often each is used. */
export function registerCodeOverview(server: Server): void {
  const { connection, guard } = server;
  connection.onRequest<messages.CodeOverviewResult, void>(
    messages.codeOverview,
    ({ uri }: messages.CodeOverviewParams, token) =>
      guard<messages.CodeOverviewResult>(token, null, "overview of codes", () => overview(server, uri)),
  );
}

async function overview(server: Server, uri: string): Promise<messages.CodeOverviewResult> {
  // A person chooses by these counts: a file that the editor has not told of yet counts as well.
  const { codebook, sidecars } = await shownScope(server, uri, { freshLists: true });
  const book = codebook?.index?.codebook;
  const codes = (["passage", "document"] as const).flatMap((level) => {
    const counts = countsFor(sidecars, level);
    const known = book === undefined ? [] : codesFor(book, level);
    const paths = new Set(known.map(({ path }) => path));
    const others = [...counts.keys()].filter((code) => !paths.has(code)).sort();
    return [
      ...known.map((code) => summary(code, level, true, counts.get(code.path))),
      ...others.map((code) => summary({ path: code, name: code }, level, false, counts.get(code))),
    ];
  });
  return { codebook: codebook?.uri ?? null, sidecars: sidecars.map((one) => one.uri), codes };
}

function countsFor(
  sidecars: readonly { readonly uses: readonly { readonly code: string; readonly level: CodeLevel }[] }[],
  level: CodeLevel,
): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const { uses } of sidecars) {
    const here = new Set<string>();
    for (const use of uses) {
      if (use.level !== level) continue;
      const count = counts.get(use.code) ?? { uses: 0, files: 0 };
      count.uses += 1;
      if (!here.has(use.code)) count.files += 1;
      here.add(use.code);
      counts.set(use.code, count);
    }
  }
  return counts;
}

function summary(
  { path, name, definition, retired }: Code,
  level: CodeLevel,
  isKnown: boolean,
  { uses, files }: Count = { uses: 0, files: 0 },
): messages.CodeSummary {
  return {
    code: path,
    level,
    name,
    definition: definition ?? null,
    isKnown,
    isRetired: retired === true,
    uses,
    files,
  };
}
