/**
 * Many names as one regular expression in the shape of a trie.
 *
 * A flat alternation of thousands of names makes the engine try each of them at every word: 20 times slower at 6,000
 * names than a trie, whose branches are decided by the next character. Optional tails are greedy, so the longest name wins
 * although alternation itself is leftmost-first.
 *
 * What the engine makes of the pattern has to be small as well: a trie of megabytes is never in the processor's cache when a
 * name comes. So what a hyphen may be is defined once and called, and a space in a name is a plain space. Two of them, or one
 * that does not break, are left to semantic tokens, like a line end in a name: allowing for them would add half to the time
 * that the engine takes to compile the pattern, which is what the first line of the first text waits for.
 */

/** A name to match. */
export interface TrieName {
  readonly text: string;
  /** The name is an ordinary word in capitals: it does not count beside another word in capitals, as in a heading. */
  readonly isWord?: boolean;
  /** Group that is called, and so set, where this name is matched; none for most names, to keep the pattern small. */
  readonly mark?: string | undefined;
}

interface TrieNode {
  /** By pattern atom: a character, or the call of a group that stands for several. */
  readonly children: Map<string, TrieNode>;
  /** A name ends here. */
  end: TrieName | undefined;
  /** The marks of all names that end here or below. */
  readonly marks: Set<string | undefined>;
}

/** Groups that patterns of this module call; to stand once before them. */
export const trieGroups = "(?<h>[-\u2010-\u2015]){0}";

/**
 * A pattern for Oniguruma that matches exactly the given names, the longest first, without boundaries. Tolerates any kind of
 * hyphen and apostrophe where a name has one. `[^\s\S]` (never matches) when there are no names.
 */
export function triePattern(names: readonly TrieName[]): string {
  const root = newNode();
  for (const name of names) {
    let node = root;
    node.marks.add(name.mark);
    for (const atom of atomsOf(name.text)) {
      node = childOf(node, atom);
      node.marks.add(name.mark);
    }
    node.end = name;
  }
  return root.children.size === 0 ? "[^\\s\\S]" : render(root, undefined);
}

/** One name as a pattern, with the same tolerance. */
export function literal(text: string): string {
  return atomsOf(text).join("");
}

function newNode(): TrieNode {
  return { children: new Map(), end: undefined, marks: new Set() };
}

function childOf(node: TrieNode, atom: string): TrieNode {
  const known = node.children.get(atom);
  if (known !== undefined) return known;
  const child = newNode();
  node.children.set(atom, child);
  return child;
}

/** What may come behind the way to a node. `marked`: the mark set on that way. */
function render(node: TrieNode, marked: string | undefined): string {
  const [only, ...others] = node.marks;
  // A mark is set as soon as nothing else can come, so that one does for many names.
  if (others.length === 0 && only !== undefined && only !== marked) return call(only) + render(node, only);
  const branches = branchesOf(node, marked);
  const end = node.end === undefined ? undefined : endOf(node.end, marked);
  const [first, ...more] = branches;
  if (first === undefined) return end ?? "";
  const choice = more.length === 0 ? first.pattern : `(?:${alternatives(branches)})`;
  if (end === undefined) return choice;
  const group = more.length === 0 ? `(?:${choice})` : choice;
  return end === "" ? `${group}?` : `(?:${choice}|${end})`;
}

function endOf({ text, isWord = false, mark }: TrieName, marked: string | undefined): string {
  const alone = isWord ? `(?<!\\p{Lu}\\p{Lu}\\s${literal(text)})(?!\\s\\p{Lu}\\p{Lu})` : "";
  return alone + (mark === undefined || mark === marked ? "" : call(mark));
}

function call(group: string): string {
  return `\\g<${group}>`;
}

interface Branch {
  /** The characters it begins with; none if it begins with a call. */
  readonly initials: string;
  readonly pattern: string;
}

/** The branches of a node; those that differ in one character only are one, with a class. */
function branchesOf(node: TrieNode, marked: string | undefined): readonly Branch[] {
  const sorted = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
  const byRest = new Map<string, string[]>();
  for (const [atom, child] of sorted) {
    const rest = render(child, marked);
    const key = [...atom].length === 1 ? rest : `${atom}\n${rest}`;
    byRest.set(key, [...(byRest.get(key) ?? []), atom]);
  }
  return [...byRest].map(([key, atoms]) => {
    const [first = "", ...more] = atoms;
    const isPlain = [...first].length === 1;
    const rest = isPlain ? key : key.slice(first.length + 1);
    return {
      initials: isPlain ? atoms.join("") : "",
      pattern: (more.length === 0 ? first : `[${atoms.join("")}]`) + rest,
    };
  });
}

/** More branches than this are put in drawers: the engine tries alternatives one after another. */
const drawer = 6;

/** Branches as alternatives; many of them in drawers within drawers, each behind a look-ahead for its first characters. */
function alternatives(branches: readonly Branch[]): string {
  const plain = branches.filter(({ initials }) => initials !== "");
  const rest = branches.filter(({ initials }) => initials === "").map(({ pattern }) => pattern);
  return [...drawers(plain), ...rest].join("|");
}

function drawers(branches: readonly Branch[]): readonly string[] {
  if (branches.length <= 2 * drawer) return branches.map(({ pattern }) => pattern);
  const size = branches.length <= drawer ** 2 ? drawer : Math.ceil(branches.length / drawer);
  const made: string[] = [];
  for (let first = 0; first < branches.length; first += size) {
    const some = branches.slice(first, first + size);
    made.push(`(?=[${some.map(({ initials }) => initials).join("")}])(?:${drawers(some).join("|")})`);
  }
  return made;
}

function atomsOf(text: string): readonly string[] {
  return [...text.normalize("NFC")].map((character) => {
    if (/\s/u.test(character)) return " ";
    if (/[-\u2010-\u2015]/u.test(character)) return "\\g<h>";
    if (/['\u2018\u2019]/u.test(character)) return "['\u2018\u2019]";
    if (/["\u201C\u201D]/u.test(character)) return '["\u201C\u201D]';
    return character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  });
}

/** `(?=…)`: the letters that any of these texts begins with; capitals and figures of ASCII always if `ascii`. Never matches without any. */
export function initialGate(texts: readonly string[], ascii: "and ASCII" | "without ASCII"): string {
  const initials = new Set(
    texts.map((text) => String.fromCodePoint(text.normalize("NFC").codePointAt(0) ?? 0)),
  );
  const beyond = [...initials].filter((letter) => letter > "\u007F").sort();
  const drawn = drawers(beyond.map((letter) => ({ initials: letter, pattern: letter })));
  const all = [...(ascii === "and ASCII" ? ["[A-Z0-9]"] : []), ...drawn];
  return all.length === 0 ? "(?!)" : `(?=${all.join("|")})`;
}
