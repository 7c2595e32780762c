/** A text in two versions: by the words and what stands right around them, the places in the second text are alike; by the whole texts they are not. */
export const [annotatedIn, foundIn] = [
  [
    "The parties met in spring to speak about the limits of their forces.",
    "He was asked whether it will hold.",
    "The same words.",
    "She was asked whether it can hold.",
    "The parties will meet in autumn to speak about inspections.",
  ],
  [
    "The same words.",
    "The parties met in spring to speak about the limits of their forces.",
    "Nobody had any question for him.",
    "The same words.",
    "Then everybody went out for lunch.",
    "The parties will meet in autumn to speak about inspections.",
    "The same words.",
  ],
].map((paragraphs) => `${paragraphs.join("\n\n")}\n`) as [string, string];
