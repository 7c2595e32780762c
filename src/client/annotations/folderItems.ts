import * as vscode from "vscode";
import type { AnchorState } from "../../core/anchor/model";
import { colourOf, paletteColour } from "../../core/codebook/colour";
import type { Codebook } from "../../core/codebook/model";
import { type Outdated, outdatedJudge } from "../../core/codebook/outdated";
import { type CodeFault, codeJudge } from "../../core/codebook/standing";
import { missingJudge } from "../../core/coding/required";
import { matchesQuery } from "../../core/search/match";
import type { SearchQuery, SearchSubject } from "../../core/search/model";
import { asksForState } from "../../core/search/parse";
import { coderOf } from "../../core/sidecar/coder";
import type { Annotation } from "../../core/sidecar/model";
import { rest } from "../inSlices";
import type { Codebooks } from "./codebooks";
import type { FolderAnnotations } from "./folderAnnotations";
import type { FolderStates } from "./folderStates";
import type { AnnotationSession } from "./session";
import type { AnnotationSessions } from "./sessions";
import { shownConflicts, shownOf, shownTextCodes } from "./shown";
import { coderOfFile } from "./sidecarPlaces";

/** An annotation of the folder; commands take it as their argument. */
export interface AnnotationItem {
  readonly kind: "annotation";
  readonly annotation: Annotation;
  readonly sidecar: vscode.Uri;
  readonly document: vscode.Uri | undefined;
  /** Undefined while nobody has looked where it stands. */
  readonly state: AnchorState | undefined;
  /** Of its code, as #rrggbb. */
  readonly colour: string;
  /** The code's definition has changed since, or may have; undefined when it is as it was. */
  readonly outdated: Outdated | undefined;
  /** What the codebook has against its code. */
  readonly fault: CodeFault | undefined;
  /** Names of attributes that the codebook requires and the annotation lacks. */
  readonly missing: readonly string[];
  /** Both sides of a merge changed it, and nobody has decided yet. */
  readonly isInConflict: boolean;
}

/** The annotations of one text, whoever made them, in the order of their sidecars. */
export interface TextItems {
  /** The text; the sidecar where that has none. */
  readonly place: vscode.Uri;
  readonly document: vscode.Uri | undefined;
  /** Why something is missing here, in words. */
  readonly failure: string | undefined;
  readonly items: readonly AnnotationItem[];
  /** Of the whole text. */
  readonly codes: readonly string[];
}

interface TextsAsked {
  readonly withStates: boolean;
  readonly goOn?: () => Promise<boolean>;
}

/** What a codebook says of an annotation. */
type Judge = (annotation: Annotation) => Pick<AnnotationItem, "colour" | "outdated" | "fault" | "missing">;

/** The annotations of all open folders with what is known about each. */
export class FolderItems {
  readonly #folder: FolderAnnotations;
  readonly #sessions: AnnotationSessions;
  readonly #states: FolderStates;
  readonly #codebooks: Codebooks;
  readonly #judges = new WeakMap<Codebook, Judge>();

  constructor(
    folder: FolderAnnotations,
    sessions: AnnotationSessions,
    states: FolderStates,
    codebooks: Codebooks,
  ) {
    this.#folder = folder;
    this.#sessions = sessions;
    this.#states = states;
    this.#codebooks = codebooks;
  }

  /**
   * Texts in the order of their paths. `withStates` looks also into texts that are not open, which takes its time; `goOn` is asked
   * before each, and when it says no, the answer is incomplete.
   */
  async texts({ withStates, goOn }: TextsAsked): Promise<readonly TextItems[]> {
    const texts = new Map<string, TextItems>();
    for (const { uri, document, sidecar, failure } of await this.#folder.all()) {
      await rest();
      const place = document ?? uri;
      const judge = await this.#judgeFor(place);
      const conflicts = shownConflicts(sidecar, uri, place);
      const known = texts.get(place.toString());
      texts.set(place.toString(), {
        place,
        document,
        failure:
          known?.failure ??
          failure ??
          conflictWords(conflicts.length) ??
          (document === undefined ? vscode.l10n.t("The text of this file is missing.") : undefined),
        items: [
          ...(known?.items ?? []),
          ...shownOf(sidecar.annotations, uri, place).map((annotation) => {
            const isInConflict = conflicts.some(({ id }) => id === annotation.id);
            const own = { annotation, sidecar: uri, document, isInConflict };
            return { ...own, kind: "annotation" as const, state: undefined, ...judge(annotation) };
          }),
        ],
        codes: [...new Set([...(known?.codes ?? []), ...shownTextCodes(sidecar, uri, place)])],
      });
    }
    const withState: TextItems[] = [];
    for (const text of texts.values()) {
      if (goOn !== undefined && !(await goOn())) return withState;
      await rest();
      withState.push(await this.#stated(text, withStates));
    }
    return withState;
  }

  /** The annotations that a query finds, text after text. */
  async find(query: SearchQuery): Promise<readonly AnnotationItem[]> {
    const texts = await this.texts({ withStates: asksForState(query) });
    return texts.flatMap(({ items }) => items).filter((item) => matchesQuery(query, subjectOf(item)));
  }

  async #judgeFor(place: vscode.Uri): Promise<Judge> {
    const codebook = await this.#codebooks.for(place);
    if (codebook === undefined) return withoutCodebook;
    const judge = this.#judges.get(codebook) ?? judgeOf(codebook);
    this.#judges.set(codebook, judge);
    return judge;
  }

  async #stated(text: TextItems, withStates: boolean): Promise<TextItems> {
    const { document, items } = text;
    if (document === undefined || items.length === 0) return text;
    const session = this.#sessionOf(document);
    if (session === undefined && withStates)
      await this.#states.look(
        document,
        items.map(({ annotation }) => annotation),
      );
    const stateOf = ({ annotation: { id } }: AnnotationItem) =>
      session === undefined ? this.#states.of(document, id) : session.find(id)?.state;
    return { ...text, items: items.map((item) => ({ ...item, state: stateOf(item) })) };
  }

  #sessionOf(document: vscode.Uri): AnnotationSession | undefined {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === document.toString());
    return open === undefined ? undefined : this.#sessions.of(open);
  }
}

function judgeOf(codebook: Codebook): Judge {
  const [outdated, fault, missing] = [outdatedJudge(codebook), codeJudge(codebook), missingJudge(codebook)];
  return (annotation) => ({
    colour: colourOf(codebook, annotation.code ?? ""),
    outdated: outdated(annotation),
    fault: fault(annotation),
    missing: missing(annotation),
  });
}

function withoutCodebook({ code = "" }: Annotation): ReturnType<Judge> {
  return { colour: paletteColour(code), outdated: undefined, fault: undefined, missing: [] };
}

function conflictWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? vscode.l10n.t("1 merge conflict to settle")
    : vscode.l10n.t("{0} merge conflicts to settle", count);
}

/** What a query is asked about. */
export function subjectOf({ annotation, sidecar, document, state }: AnnotationItem): SearchSubject {
  const file = vscode.workspace.asRelativePath(document ?? sidecar);
  return { annotation, file, coder: coderOfFile(sidecar), state };
}

/** Who made an annotation: whom it names, else whose file it stands in. */
export function coderOfItem({ annotation, sidecar }: AnnotationItem): string | undefined {
  return coderOf({ annotation, coder: coderOfFile(sidecar) });
}
