/**
 * Many names as one regular expression in the shape of a trie.
 *
 * A flat alternation of thousands of names makes the engine try each of them at every word: 20 times slower at 6,000
 * names than a trie, whose branches are decided by the next character. Optional tails are greedy, so the longest name wins
 * although alternation itself is leftmost-first.
 */

interface TrieNode {
  /** By pattern atom: a character, or a class such as `['’]` that stands for several. */
  readonly children: Map<string, TrieNode>;
  /** A name ends here, provided these look-arounds hold (empty: always). */
  end: string | undefined;
}

/** A name to match, and what must not follow it. */
export interface TrieName {
  readonly text: string;
  /** Tails of longer names of other classes: where one of them follows, the longer name has precedence. */
  readonly unlessFollowedBy?: readonly string[];
  /** The name is an ordinary word in capitals: it does not count beside another word in capitals, as in a heading. */
  readonly isWord?: boolean;
}

/**
 * A pattern for Oniguruma that matches exactly the given names, the longest first, without boundaries. Tolerates any kind of
 * space, hyphen and apostrophe where a name has one. `[^\s\S]` (never matches) when there are no names.
 */
export function triePattern(names: readonly TrieName[]): string {
  const root: TrieNode = { children: new Map(), end: undefined };
  for (const { text, unlessFollowedBy = [], isWord = false } of names) {
    let node = root;
    for (const atom of atomsOf(text)) node = childOf(node, atom);
    const unless = unlessFollowedBy.length === 0 ? "" : `(?!(?:${unlessFollowedBy.map(literal).join("|")}))`;
    node.end = isWord ? `${unless}(?<!\\p{Lu}\\p{Lu}\\s${literal(text)})(?!\\s\\p{Lu}\\p{Lu})` : unless;
  }
  return root.children.size === 0 ? "[^\\s\\S]" : render(root);
}

/** One name as a pattern, with the same tolerance. */
export function literal(text: string): string {
  return atomsOf(text).join("");
}

function childOf(node: TrieNode, atom: string): TrieNode {
  const known = node.children.get(atom);
  if (known !== undefined) return known;
  const child: TrieNode = { children: new Map(), end: undefined };
  node.children.set(atom, child);
  return child;
}

function render(node: TrieNode): string {
  const sorted = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
  const branches = sorted.map(([atom, child]) => [atom, atom + render(child)] as const);
  if (branches.length === 0) return node.end ?? "";
  const [only, ...more] = branches;
  const choice = more.length === 0 && only !== undefined ? only[1] : `(?:${alternatives(branches)})`;
  if (node.end === undefined) return choice;
  const group = more.length === 0 ? `(?:${choice})` : choice;
  return node.end === "" ? `${group}?` : `(?:${choice}|${node.end})`;
}

/** More branches than this are put in drawers: the engine tries alternatives one after another. */
const drawer = 6;

/** Branches as alternatives; many of them in drawers, each behind a look-ahead for its first characters. */
function alternatives(branches: readonly (readonly [atom: string, pattern: string])[]): string {
  const plain = branches.filter(([atom]) => [...atom].length === 1);
  const rest = branches.filter(([atom]) => [...atom].length !== 1).map(([, pattern]) => pattern);
  if (plain.length <= 2 * drawer) return branches.map(([, pattern]) => pattern).join("|");
  const drawers: string[] = [];
  const size = Math.max(drawer, Math.ceil(Math.sqrt(plain.length)));
  for (let first = 0; first < plain.length; first += size) {
    const some = plain.slice(first, first + size);
    drawers.push(
      `(?=[${some.map(([atom]) => atom).join("")}])(?:${some.map(([, pattern]) => pattern).join("|")})`,
    );
  }
  return [...drawers, ...rest].join("|");
}

function atomsOf(text: string): readonly string[] {
  return [...text.normalize("NFC")].map((character) => {
    if (/\s/u.test(character)) return "[\\s\u00A0]+";
    if (/[-\u2010-\u2015]/u.test(character)) return "[-\u2010-\u2015]";
    if (/['\u2018\u2019]/u.test(character)) return "['\u2018\u2019]";
    if (/["\u201C\u201D]/u.test(character)) return '["\u201C\u201D]';
    return character.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  });
}
