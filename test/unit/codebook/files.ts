/** Codebooks and sidecars that the tests of codes share. */

export const speechActs = `format: "glossator-codebook/1"
title: "Speech acts" # of our own
codes:
  # What is said of others.
  - code: "accusation"
    name: Accusation
    definition: >
      Blames a named actor
      for an act.
    color: "#D55E00"
    codes:
      # States only.
      - code: "state" # and governments
        use: 'The one blamed is a state.'
      - code: "institution"

  - code: commitment # promises
    attributes:
      - { name: "strength", type: "scale", min: 1, max: 3, required: true }
      - { name: "tone", type: "enum", values: ["warm", "cold"] }
      - { name: "public", type: "yes-no" }
      - { name: "share", type: "number", min: 0 }
      - { name: "actor", type: "text" }
    codes:
      - code: "conditional"
        attributes: [{ name: "strength", type: "scale", min: 1, max: 5 }]
  - code: "blame"
    retired: true
    replacedBy: "accusation"
    codes: [{ code: "state" }, { code: "press" }]
documentCodes:
  - code: "genre"
    codes:
      - code: "address"
relations:
  - type: "supports"
# the end
`;

/** The text of a sidecar whose records are given line by line. */
export function sidecar(...records: readonly (readonly string[])[]): string {
  const lines = records.flatMap(([first = "", ...more]) => [
    `  - ${first}`,
    ...more.map((line) => `    ${line}`),
  ]);
  return `format: "glossator/1"\nannotations:\n${lines.map((line) => `${line}\n`).join("")}`;
}

/** A record with a code and a quote. */
export function record(id: string, code: string, ...more: readonly string[]): readonly string[] {
  return [`id: "${id}"`, `code: "${code}"`, `quote: "words of ${id}"`, ...more];
}
