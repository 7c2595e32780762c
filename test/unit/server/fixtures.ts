import assert from "node:assert/strict";
import type { Hover } from "vscode-languageserver/node";
import { type Editor, type EditorOptions, type Place, startEditor } from "./editor";

/** A glossary file of entries as `entry` writes them. */
export function glossary(...entries: readonly string[]): string {
  return `format: "glossator-glossary/1"\nentries:\n${entries.join("")}`;
}

/** An entry of a glossary file; `more` is a further line of it. */
export function entry(id: string, name: string, more = ""): string {
  return `  - kind: "treaty"
    id: "${id}" # ours
    subtype: "treaty"
    name: "${name}"
${more === "" ? "" : `    ${more}\n`}    gloss: "Invented for a test."
    status: "in-force"
    sources: [{ title: "Source", url: "https://example.org" }]
    asOf: "2026-11"
`;
}

/** An entry that no built-in glossary has. */
export const lakeside: string = entry("lakeside-accord", "Lakeside Accord", 'acronyms: ["LKSD"]');

/** Enough talk of policy for the finder to ask what an unknown acronym means. */
export const talk = "Governments negotiate nuclear disarmament treaties and safeguards under the NPT.\n";

/**
 * Gives the tests of a file editors of their own: ended after each test, which fails when the server has logged a failure that
 * the test did not take out of the log.
 */
export function editorsForTests(): (options?: EditorOptions) => Promise<Editor> {
  const editors: Editor[] = [];
  afterEach(() => {
    const logs = editors.flatMap(({ log }) => log);
    for (const editor of editors.splice(0)) editor.dispose();
    assert.deepEqual(logs, [], "the server logged a failure");
  });
  return async (options = {}) => {
    const editor = await startEditor(options);
    editors.push(editor);
    return editor;
  };
}

/** The text of the hover card at a place; undefined when there is none. */
export async function cardAt(editor: Editor, place: Place): Promise<string | undefined> {
  const hover = await editor.at<Hover | null>("textDocument/hover", place);
  return hover === null ? undefined : (hover.contents as { value: string }).value;
}
