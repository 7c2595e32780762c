/**
 * The keys of coding mode: one key, one act, hands on the keyboard.
 *
 * A codebook may give a letter or a digit to a code; the code then has it, because the codebook belongs to the team. What the
 * letter did before stays in reach: Shift and a letter always does what this table says.
 */

import type { Code } from "../codebook/model";

/** What keys of coding mode are for, in the order in which they are listed; codes with a key of their own stand before them. */
export const codingGroups = {
  select: "Select words",
  give: "Give a code",
  go: "Go to annotations",
  change: "Change the annotation",
  suggestions: "Suggestions",
  mode: "Coding mode",
} as const;

export type CodingGroup = keyof typeof codingGroups;

/** What a key of coding mode does, and how the list of keys names it. */
export const codingActions = {
  nextSentence: { group: "select", key: "space", title: "Select the next sentence" },
  previousSentence: { group: "select", key: "shift+space", title: "Select the sentence before" },
  takeSentence: { group: "select", key: "s", title: "Select the sentence; again: the next one too" },
  takeWord: { group: "select", key: "w", title: "Select the word; again: the next one too" },
  takeMention: { group: "select", key: "m", title: "Select the mention under the cursor" },
  pickCode: { group: "give", key: "enter", title: "Give what is selected a code from the list" },
  repeatCode: { group: "give", key: "r", title: "Give what is selected the last code again" },
  applyToWords: { group: "give", key: "v", title: "Give the code to all places with the same words" },
  applyToMentions: { group: "give", key: "d", title: "Give the code to all mentions of the same entity" },
  codeText: { group: "give", key: "q", title: "Code the whole text" },
  nextAnnotation: { group: "go", key: "n", title: "Go to the next annotation" },
  previousAnnotation: { group: "go", key: "p", title: "Go to the annotation before" },
  nextSameCode: { group: "go", key: "j", title: "Go to the next annotation with the same code" },
  nextSameCoder: { group: "go", key: "i", title: "Go to the next annotation by the same coder" },
  nextAttention: { group: "go", key: "t", title: "Go to the next annotation that needs attention" },
  goToRelated: { group: "go", key: "o", title: "Go to a linked annotation" },
  changeCode: { group: "change", key: "c", title: "Change the code" },
  editNote: { group: "change", key: "e", title: "Edit the note" },
  setAttribute: { group: "change", key: "a", title: "Set an attribute" },
  lessSure: { group: "change", key: "-", title: "Say that you are less sure of it" },
  surer: { group: "change", key: "+", title: "Say that you are surer of it" },
  addRelation: { group: "change", key: "l", title: "Link to another annotation" },
  extendToSentence: { group: "change", key: "f", title: "Fit the annotation to its sentence" },
  growEnd: { group: "change", key: "g", title: "Make it one word longer at the end" },
  shrinkEnd: { group: "change", key: "b", title: "Make it one word shorter at the end" },
  growStart: { group: "change", key: ",", title: "Make it one word longer at the start" },
  shrinkStart: { group: "change", key: ".", title: "Make it one word shorter at the start" },
  setToSelection: { group: "change", key: "z", title: "Put the annotation on what is selected" },
  addSegment: { group: "change", key: "k", title: "Add what is selected to an annotation" },
  deleteAnnotation: { group: "change", key: "x", title: "Delete the annotation" },
  undo: { group: "change", key: "u", title: "Undo" },
  redo: { group: "change", key: "y", title: "Redo" },
  nextSuggestion: { group: "suggestions", key: "]", title: "Go to the next suggestion" },
  previousSuggestion: { group: "suggestions", key: "[", title: "Go to the suggestion before" },
  acceptSuggestion: {
    group: "suggestions",
    key: "shift+enter",
    title: "Accept the suggestion, and go to the next",
  },
  refuseSuggestion: {
    group: "suggestions",
    key: "backspace",
    title: "Refuse the suggestion, and go to the next",
  },
  showKeys: { group: "mode", key: "h", title: "Show these keys" },
  leave: { group: "mode", key: "escape", title: "Leave coding mode" },
} as const satisfies Readonly<
  Record<string, { readonly group: CodingGroup; readonly key: string; readonly title: string }>
>;

export type CodingAction = keyof typeof codingActions;

export type KeyMeaning =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "action"; readonly action: CodingAction };

/** Second keys of some actions, for hands that know them from elsewhere. */
const aliases: Readonly<Record<string, CodingAction>> = {
  "?": "showKeys",
  "=": "surer",
  delete: "deleteAnnotation",
  tab: "nextAnnotation",
  "shift+tab": "previousAnnotation",
};

/**
 * What every key does with a codebook's codes, in the order in which it is shown: codes, then actions. Keys are named as in the
 * codebook ("a", "A" for Shift and A, "1"), else "space", "enter". Retired codes have no key; of two codes with one key the
 * first has it. Cost: linear.
 */
export function meaningsOfKeys(
  codes: readonly Pick<Code, "path" | "key" | "retired">[],
): ReadonlyMap<string, KeyMeaning> {
  const meanings = new Map<string, KeyMeaning>();
  for (const { path, key, retired } of codes)
    if (key !== undefined && retired !== true && bindable.test(key) && !meanings.has(key))
      meanings.set(key, { kind: "code", code: path });
  for (const [action, { key }] of Object.entries(codingActions) as [CodingAction, { key: string }][])
    for (const one of /^[a-z]$/.test(key) ? [key, key.toUpperCase()] : [key])
      if (!meanings.has(one)) meanings.set(one, { kind: "action", action });
  for (const [key, action] of Object.entries(aliases)) meanings.set(key, { kind: "action", action });
  return meanings;
}

/** Keys that can be told apart on every keyboard. */
const bindable = /^[A-Za-z0-9]$/;

/** A line of the list of keys. */
export interface KeyLine {
  readonly key: string;
  readonly name: string;
  readonly meaning: KeyMeaning;
}

/** One line for each code and each action, with the shortest way to press it ("N", "Shift+N", "Space"). */
export function keyLines(
  meanings: ReadonlyMap<string, KeyMeaning>,
  printed?: (name: string) => string,
): readonly KeyLine[] {
  const lines = new Map<string, KeyLine>();
  for (const [key, meaning] of meanings) {
    const what = meaning.kind === "code" ? `code ${meaning.code}` : meaning.action;
    if (!lines.has(what)) lines.set(what, { key, name: keyName(key, printed), meaning });
  }
  return [...lines.values()];
}

/** Names of keys that keyboards of other languages print otherwise. */
export const printedKeys = ["Space", "Enter", "Shift", "Escape", "Tab", "Delete", "Backspace"] as const;

/** A key as it is printed on keyboards; `printed` says what stands there for one of `printedKeys`. */
export function keyName(key: string, printed: (name: string) => string = (name) => name): string {
  if (key === "+") return key;
  const names = /^[A-Z]$/.test(key)
    ? ["Shift", key]
    : key.split("+").map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  return names.map((name) => (name.length > 1 ? printed(name) : name)).join("+");
}

/** A key binding of coding mode: in the manifest's notation, and the key that it reports. */
export interface CodingBinding {
  readonly key: string;
  readonly reports: string;
  /** Context keys that must be unset: something else in the editor waits for this key. */
  readonly unless?: readonly string[];
}

/**
 * Every key that would change the text, so that none does in coding mode. Letters are bound by what the layout prints on them,
 * everything else by its place on the keyboard ("[Minus]"): other layouts have letters there, and these, bound later, win.
 */
export function codingBindings(): readonly CodingBinding[] {
  const places = "Backslash Semicolon Quote Backquote IntlBackslash IntlRo IntlYen";
  const numpad = "numpad_multiply numpad_divide numpad_decimal";
  const others = [
    ...places.split(" ").flatMap(withShift),
    ...numpad.split(" ").flatMap((one) => [one, `shift+${one}`]),
  ];
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  return [
    ...others.map((key) => ({ key, reports: "none" })),
    ...[..."0123456789"].flatMap((digit) =>
      [...withShift(`Digit${digit}`), `numpad${digit}`, `shift+numpad${digit}`].map((key) => ({
        key,
        reports: digit,
      })),
    ),
    { key: "[Minus]", reports: "-" },
    { key: "shift+[Minus]", reports: "none" },
    { key: "numpad_subtract", reports: "-" },
    { key: "shift+numpad_subtract", reports: "-" },
    { key: "[Equal]", reports: "=" },
    ...["shift+[Equal]", "numpad_add", "shift+numpad_add"].map((key) => ({ key, reports: "+" })),
    { key: "[Comma]", reports: "," },
    { key: "shift+[Comma]", reports: "none" },
    { key: "[Period]", reports: "." },
    { key: "shift+[Period]", reports: "none" },
    { key: "[BracketLeft]", reports: "[" },
    { key: "shift+[BracketLeft]", reports: "none" },
    { key: "[BracketRight]", reports: "]" },
    { key: "shift+[BracketRight]", reports: "none" },
    { key: "[Slash]", reports: "none" },
    { key: "shift+[Slash]", reports: "?" },
    ...["enter", "shift+enter", "space", "shift+space", "tab", "shift+tab", "delete", "backspace"].map(
      (key) => ({ key, reports: key }),
    ),
    ...["shift+backspace", "shift+delete"].map((key) => ({
      key,
      reports: "none",
    })),
    { key: "escape", reports: "escape", unless: ["findWidgetVisible", "suggestWidgetVisible"] },
    ...letters.map((letter) => ({ key: letter, reports: letter })),
    ...letters.map((letter) => ({ key: `shift+${letter}`, reports: letter.toUpperCase() })),
  ];
}

function withShift(place: string): readonly string[] {
  return [`[${place}]`, `shift+[${place}]`];
}
