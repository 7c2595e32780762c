import * as vscode from "vscode";
import type { TextRange } from "../../core/anchor/model";
import {
  type CodingAction,
  codingActions,
  type KeyMeaning,
  keyLines,
  keyName,
  meaningsOfKeys,
} from "../../core/coding/keys";
import { sameRanges } from "../../core/coding/walk";
import { annotatePassage, askForCode, lastCode } from "../annotations/commands";
import { TrackedRanges } from "../annotations/trackedRanges";
import { InOrder } from "../inOrder";
import { letMessagesThrough } from "../inSlices";
import { mentionAt } from "../mentions/commands";
import { isPolicyText } from "../policyTexts";
import { listen, say } from "../say";
import { type ActionParts, createActions, type ModeControls, moves } from "./actions";
import { askRequired } from "./attributes";
import { keyItems, printedKey } from "./keyList";
import { AttributeQuestion } from "./question";
import { cursorOffset, followCursor, policyEditor, selectRanges } from "./selection";
import { CodingStatus } from "./status";
import { type Here, hereIn, type Target } from "./target";
import { TypedText } from "./typing";

interface TakenMention {
  readonly document: vscode.TextDocument;
  readonly range: TextRange;
  readonly entity: string | null;
}

/**
 * Coding mode: while it is on, single keys code, and no plain key changes the text. The keys are bindings of the manifest with a
 * condition, each of which names itself to `press`; what a key then does depends on the codebook.
 */
export class CodingMode implements vscode.Disposable {
  readonly #parts: ActionParts;
  /** What writes waits for what was pressed before; what only moves the selection does not. */
  readonly #acts = new InOrder();
  readonly #typed = new TypedText((text) => this.#type(text));
  readonly #question: AttributeQuestion;
  readonly #status = new CodingStatus(async () => {
    const document = vscode.window.activeTextEditor?.document.uri;
    const [help, attributes] = await Promise.all([
      this.#keyOf("showKeys", document),
      this.#keyOf("setAttribute", document),
    ]);
    return { help, question: this.#question.words(attributes) };
  });
  readonly #subscriptions: vscode.Disposable[];
  #isOn = false;
  /** Set while something is found out that the keys pressed meanwhile depend on: the codebook, the mention at the cursor. */
  #busy: Promise<void> | undefined;
  #known: { readonly document: string; readonly meanings: ReadonlyMap<string, KeyMeaning> } | undefined;
  /** Counts changes of codebooks: what was read before the last one does not hold. */
  #changes = 0;
  #taken: TakenMention | undefined;

  constructor(parts: ActionParts) {
    this.#parts = parts;
    this.#question = new AttributeQuestion(parts);
    this.#subscriptions = [
      this.#status,
      this.#typed,
      followCursor(),
      parts.history.onDidAct((what) => this.#status.say(what)),
      listen((sentence) => this.#status.warn(sentence)),
      parts.codebooks.onDidChange(() => {
        this.#known = undefined;
        this.#changes += 1;
        this.#status.goOn();
        void this.#prepare();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#question.drop();
        // Elsewhere, keys do what they always do.
        this.#status.turn(this.#isOn && editor !== undefined && isPolicyText(editor.document));
        void this.#prepare();
      }),
    ];
  }

  /** Switches the mode on or off and says so in the status bar. */
  async toggle(isOn = !this.#isOn): Promise<void> {
    if (isOn && policyEditor() === undefined) return;
    this.#isOn = isOn;
    this.#question.drop();
    this.#typed.take(isOn);
    await vscode.commands.executeCommand("setContext", "glossator.codingMode", isOn);
    this.#status.turn(isOn);
    if (isOn) await this.#prepare();
    else vscode.window.setStatusBarMessage(vscode.l10n.t("Coding mode is off: keys type again."), 4000);
  }

  /**
   * Does what a key of coding mode means, named as in `meaningsOfKeys`. Nothing waits before the selection is taken down, unless
   * something has to be found out first: the window tells of keys and of moves of the cursor in order, but without a pause.
   */
  async press(key: unknown): Promise<void> {
    const name = String(key);
    // A digit that no code has waits for its turn: by then the annotation is written that it may say something of.
    const asked = /^\d$/.test(name) && !this.#isCodeKey(name) ? undefined : this.#question.drop();
    const { turn } = this.#question;
    this.#status.goOn();
    const editor = policyEditor();
    if (name === codingActions.leave.key) return asked === undefined ? this.#leave(editor) : undefined;
    if (editor === undefined) return;
    const { uri } = editor.document;
    // Why it failed is told to whoever began it.
    while (this.#busy !== undefined) await this.#busy.catch(() => undefined);
    if (this.#known?.document !== uri.toString()) await this.#whileBusy(this.#learn(uri));
    const meaning = this.#known?.meanings.get(name);
    const here = hereIn(this.#parts, editor);
    const action = meaning?.kind === "action" ? meaning.action : undefined;
    if (meaning?.kind === "code") return this.#annotate(here, turn, () => meaning.code);
    if (action === "pickCode") return this.#annotate(here, turn, () => undefined);
    if (action === "repeatCode") return this.#annotate(here, turn, () => lastCode(this.#parts));
    if (action === undefined) return this.#acts.run(() => this.#answer(name, turn));
    if (action === "setAttribute" && asked !== undefined)
      return this.#acts.run(() => askRequired(this.#parts, asked));
    const act = createActions({ ...this.#parts, here }, this.#controls(turn))[action];
    await (moves.has(action) ? act() : this.#acts.run(async () => act()));
  }

  /** Lets go of what is selected, too: the next key types, and would replace a whole sentence by one letter. */
  async #leave(editor: vscode.TextEditor | undefined): Promise<void> {
    while (this.#busy !== undefined) await this.#busy.catch(() => undefined);
    // Keys that waited for the same have taken down by now what was selected.
    await letMessagesThrough();
    if (editor !== undefined) {
      const { active } = editor.selection;
      editor.selection = new vscode.Selection(active, active);
    }
    await this.toggle(false);
  }

  /** Lists all keys with what they do; the one that is chosen is pressed. */
  async showKeys(): Promise<void> {
    const editor = policyEditor();
    if (editor === undefined) return;
    const { uri } = editor.document;
    const items = keyItems(await this.#meanings(uri), await this.#parts.codebooks.colours(uri));
    const item = await vscode.window.showQuickPick(items, {
      title: this.#isOn
        ? vscode.l10n.t("Keys of coding mode")
        : vscode.l10n.t("Keys of coding mode (which is off)"),
      placeHolder: vscode.l10n.t("Type to search; Enter does it; Escape goes back to the text"),
      matchOnDescription: true,
    });
    if (item?.key !== undefined) await this.press(item.key);
  }

  /** Whether the status bar says what keys have done. */
  get isTelling(): boolean {
    return this.#status.isShown;
  }

  /** What was said last of what a key did. */
  get said(): string {
    return this.#status.said;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** What a key of this turn can do to the mode. */
  #controls(turn: number): ModeControls {
    return {
      takeMention: () => this.#whileBusy(this.#takeMention()),
      inTurn: (work) => this.#acts.run(work),
      ask: (made) => this.#ask(made, turn),
      showKeys: () => this.showKeys(),
      toggle: (isOn) => this.toggle(isOn),
    };
  }

  /** Selects the mention under the cursor and remembers its entity for the annotation. */
  async #takeMention(): Promise<void> {
    const editor = policyEditor();
    if (editor === undefined) return;
    const { document } = editor;
    const position = document.positionAt(cursorOffset(editor));
    const hit = await mentionAt(await this.#parts.client(), document, position);
    if (hit === null) return say(vscode.l10n.t("There is no mention at the cursor."));
    const range = { start: hit.start, end: hit.end };
    this.#taken = { document, range, entity: hit.entity };
    await selectRanges(editor, [range]);
  }

  #isCodeKey(key: string): boolean {
    return this.#known?.meanings.get(key)?.kind === "code";
  }

  /** `given` is asked when it is this key's turn; undefined asks the user, and then for what the code requires too. */
  async #annotate({ editor, ranges }: Here, turn: number, given: () => string | undefined): Promise<void> {
    const { document } = editor;
    if (ranges.length === 0) return say(await this.#selectFirst(document.uri));
    const taken = this.#taken;
    const isMention = taken?.document === document && sameRanges(ranges, [taken.range]);
    const passage = new TrackedRanges(document, ranges);
    await this.#acts.run(async () => {
      const code = given();
      const made = await annotatePassage(this.#parts, passage, {
        code: async () => code ?? askForCode(this.#parts, document, vscode.l10n.t("Annotate")),
        ...(isMention && taken.entity !== null ? { mentions: [taken.entity] } : {}),
      });
      await (code === undefined ? askRequired(this.#parts, made) : this.#ask(made, turn));
    });
  }

  async #ask(made: Target | undefined, turn: number): Promise<void> {
    if (made === undefined) return;
    await this.#question.ask(made, turn, (key) => this.#isCodeKey(key));
    this.#status.goOn();
  }

  async #answer(key: string, turn: number): Promise<void> {
    if (await this.#question.answer(key, turn, (one) => this.#isCodeKey(one))) this.#status.goOn();
    else this.#refuse(key);
  }

  /** Finds out the keys of the active text before the first one is pressed. */
  async #prepare(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (!this.#isOn || document === undefined || !isPolicyText(document)) return;
    if (this.#busy === undefined && this.#known?.document !== document.uri.toString())
      await this.#whileBusy(this.#learn(document.uri));
  }

  async #learn(document: vscode.Uri): Promise<void> {
    for (;;) {
      const before = this.#changes;
      const meanings = await this.#meanings(document);
      if (this.#changes !== before) continue;
      this.#known = { document: document.toString(), meanings };
      return;
    }
  }

  /** What was typed without a binding: one key is that key; anything longer, and what an input method composes, is none. */
  #type(text: string): Promise<void> {
    if (text === " ") return this.press("space");
    return this.press([...text].length === 1 ? text : "none");
  }

  async #whileBusy(work: Promise<void>): Promise<void> {
    this.#busy = work;
    try {
      await work;
    } finally {
      if (this.#busy === work) this.#busy = undefined;
    }
  }

  async #meanings(document: vscode.Uri): Promise<ReadonlyMap<string, KeyMeaning>> {
    return meaningsOfKeys(await this.#parts.codebooks.codes(document));
  }

  /** The shortest key of an action with the codes of a text. */
  async #keyOf(action: CodingAction, document: vscode.Uri | undefined): Promise<string> {
    const meanings = document === undefined ? meaningsOfKeys([]) : await this.#meanings(document);
    const lines = keyLines(meanings, printedKey);
    const line = lines.find(({ meaning }) => meaning.kind === "action" && meaning.action === action);
    return line?.name ?? "?";
  }

  async #selectFirst(document: vscode.Uri): Promise<string> {
    const key = (action: CodingAction) => this.#keyOf(action, document);
    return vscode.l10n.t(
      "Select a passage first: {0} takes the sentence, {1} the word, {2} the mention.",
      await key("takeSentence"),
      await key("takeWord"),
      await key("takeMention"),
    );
  }

  #refuse(key: string): void {
    const what =
      key === "none"
        ? vscode.l10n.t("This key does nothing")
        : vscode.l10n.t("{0} does nothing", keyName(key, printedKey));
    say(vscode.l10n.t("{0} here; press Escape to type", what));
  }
}
