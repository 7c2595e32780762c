import { MentionCounts } from "../../core/statistics/mentionCounts";
import { CodePointMap } from "../../core/text/codePoints";
import * as messages from "../../protocol/messages";
import type { Server } from "../model";

/** Counts the mentions of all policy texts of the folder, for the report. */
export function registerMentionCounts({ connection, guard, runtime, workspace }: Server): void {
  connection.onRequest(messages.mentionCounts, (_: messages.MentionCountsParams, token) =>
    guard<messages.MentionCountsResult>(token, null, "mention counts", async () => {
      const counts = new MentionCounts();
      const texts: { uri: string; length: number }[] = [];
      for await (const { uri, text, analysis } of workspace.texts(() => token.isCancellationRequested)) {
        counts.add(text, analysis.mentions);
        texts.push({ uri, length: new CodePointMap(text).toCodePoint(text.length) });
        await runtime.yieldToMessages();
      }
      return { texts, entities: counts.entities(), pairs: counts.pairs() };
    }),
  );
}
