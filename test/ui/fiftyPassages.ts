/** A passage that is coded, and how. */
export interface KeyedPassage {
  /** Keys, as the browser names them. */
  readonly keys: readonly string[];
  /** What is typed into the list of codes that the last key opened, and the code that Enter takes. */
  readonly typed?: { readonly letters: string; readonly code: string };
  readonly code: string;
  /** Its words; " … " stands for those between. */
  readonly words: string;
}

/** The name that comes after "The " at the start of what is selected. */
const name = "ArrowLeft ArrowRight ArrowRight ArrowRight ArrowRight m";

/** Each line: keys, code, words. Keys behind ">" are typed into the list of codes. */
const lines: readonly (readonly [keys: string, code: string, words: string])[] = [
  ["Space Space Space c", "claim", "Fifty-six years ago … into force."],
  ["Space ArrowLeft w w c", "claim", "Few instruments"],
  ["s c", "claim", "Few instruments … so long."],
  ["Space c", "claim", "The NPT rests … same time."],
  [`${name} c`, "claim", "NPT"],
  ["Space c", "claim", "The first promise … disarmament."],
  ["Space ArrowLeft w w d", "demand", "Article VI"],
  ["s Enter > comp", "claim/compliance", "Article VI … good faith."],
  ["Space r", "regret", "Yet the last … follow it."],
  ["Space r", "regret", "My delegation … a successor."],
  ["Space ArrowLeft w w w w d", "demand", "We call on both"],
  ["s d", "demand", "We call on both … is signed."],
  ["Space c", "claim", "The second promise … non-proliferation."],
  ["Space d", "demand", "The IAEA must … everywhere."],
  [`${name} c`, "claim", "IAEA"],
  ["Space d", "demand", "We ask Tehran … to diplomacy."],
  ["Space c", "claim", "The JCPOA showed … together."],
  [`${name} c`, "claim", "JCPOA"],
  ["Space c", "claim", "Its supporters … louder statements."],
  ["Space a", "accusation", "On the Korean … 2397 (2017)."],
  // A slip, taken back.
  ["Space a u c", "claim", "The third promise … peaceful use."],
  ["Space c", "claim", "Fuel assurances … specialists alone."],
  ["Space p", "commitment", "Let me add … the NPT."],
  ["Space r", "regret", "The Comprehensive … into force."],
  [`${name} c`, "claim", "Comprehensive Nuclear-Test-Ban Treaty"],
  ["Space Enter > capa", "claim/capability", "Its IMS … steady funding."],
  ["Space ArrowLeft w a", "accusation", "Russia"],
  ["s Enter > state", "accusation/state", "Russia withdrew … never ratified."],
  ["Space c", "claim", "The OPCW has … too rarely."],
  [`${name} c`, "claim", "OPCW"],
  ["Space r", "regret", "The BWC, … verification body."],
  [`${name} c`, "claim", "BWC"],
  ["Space r", "regret", "We are also … conventional arms."],
  ["Space c", "claim", "The ATT has … remain outside."],
  [`${name} c`, "claim", "ATT"],
  ["Space ArrowLeft w w w c", "claim", "Five European states"],
  ["s r", "regret", "Five European states … Ottawa Convention."],
  ["Space p", "commitment", "We respect … concerns."],
  ["Space c", "claim", "We nevertheless … lay them."],
  ["Space p", "commitment", "Colleagues, my … by them."],
  ["Space Shift+R", "commitment", "We support … the NPT."],
  ["Space c", "claim", "A treaty is … can check."],
  ["Space p", "commitment", "That is why … the OAS."],
  ["Space Shift+R", "commitment", "CAV will … it teaches."],
  ["Space c", "claim", "The Eleventh … in April."],
  ["Space r", "regret", "The NPT Review Conference of … final document."],
  ["Space r", "regret", "We cannot … agreement."],
  ["s c", "claim", "We cannot … waited longest."],
  ["ArrowRight s p", "commitment", "We can promise … waited longest."],
  ["Space c", "claim", "I thank you."],
];

/** Fifty passages of the sample speech, in the order of their starts and then of their ends. */
export const passages: readonly KeyedPassage[] = lines.map(([line, code, words]) => {
  const [keys = "", letters] = line.split(" > ");
  return {
    keys: keys.split(" "),
    code,
    words,
    ...(letters === undefined ? {} : { typed: { letters, code } }),
  };
});

/** The words of a passage in full: from the first to the last that are given. Throws when they do not stand there. */
export function whole(text: string, words: string): string {
  const [first = "", last = first] = words.split(" … ");
  const start = text.indexOf(first);
  const end = text.indexOf(last, start) + last.length;
  if (start < 0 || end < start + first.length) throw new Error(`“${words}” is not in the text.`);
  return text.slice(start, end);
}

const letters = "ABCDEFGIJKLMNOPRSTUVWXYZ".split("").map((letter) => `Key${letter}`);
const digits = "0123456789".split("");
const signs = "Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Backquote Comma Period".split(
  " ",
);
const others = "Enter Tab Backspace Delete".split(" ");
const numpad = "NumpadAdd NumpadSubtract NumpadMultiply NumpadDivide NumpadDecimal".split(" ");

/** Keys that type something or take it away, alone and with Shift; without those that open lists or select: h, q, ?, Space. */
export const plainKeys: readonly string[] = [
  ...[...letters, ...digits.map((digit) => `Digit${digit}`), ...signs, ...others].flatMap((key) => [
    key,
    `Shift+${key}`,
  ]),
  // Here Shift stands for the number lock.
  ...[...digits.map((digit) => `Numpad${digit}`), ...numpad].map((key) => `Shift+${key}`),
];
