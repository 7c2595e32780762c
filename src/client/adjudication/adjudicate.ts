/** Walks through what coders of a text coded differently, until somebody has decided each. */

import * as vscode from "vscode";
import { belongTogether, type Group, groupsOf, type Version } from "../../core/adjudication/groups";
import { describe } from "../../core/anchor/describe";
import { newAnnotationId } from "../../core/sidecar/id";
import type { Annotation, Refusal, SidecarChange } from "../../core/sidecar/model";
import { shorten } from "../../core/sidecar/quote";
import { type AnnotationParts, say } from "../annotations/commands";
import { type PlacedAnnotation, stands } from "../annotations/placed";
import type { AnnotationSession } from "../annotations/session";
import { isBlind } from "../annotations/shown";
import { nameOf } from "../annotations/sidecarFiles";
import { coderOfFile } from "../annotations/sidecarPlaces";
import { policyEditor, selectRanges } from "../coding/selection";
import { quoted } from "../inWords";
import { keyItem, pickByKey } from "../keyPicker";
import { coderName } from "../settings";
import { timeNow } from "../timeNow";

type Answer =
  | { readonly kind: "take"; readonly versions: readonly Version[] }
  | { readonly kind: "none" | "skip" };

/** Where decisions are kept: as annotations and refusals of whoever decides. */
interface Bench {
  readonly parts: AnnotationParts;
  readonly session: AnnotationSession;
  readonly sidecar: vscode.Uri;
  readonly by: string | undefined;
}

/** Decides between the coders of the active text. What all agree on is taken over in one act; each other decision is one. */
export async function adjudicate(parts: AnnotationParts): Promise<void> {
  const editor = policyEditor();
  if (editor === undefined) return;
  const { document } = editor;
  if (isBlind(document.uri))
    return say(
      vscode.l10n.t("You code blind. Show the other coders' annotations before you decide between them."),
    );
  const session = parts.sessions.open(document);
  if (session === undefined) return;
  await session.load();
  const by = coderName(document.uri);
  const bench = { parts, session, sidecar: await parts.places.sidecarUri(document.uri, by), by };
  const groups = await openGroups(bench);
  if (groups === undefined)
    return say(
      vscode.l10n.t(
        "Decisions go to {0}, and two other coders are needed. Set “glossator.coder” to a name of its own, such as consensus.",
        nameOf(bench.sidecar),
      ),
    );
  const agreed = groups.filter(({ isUnanimous }) => isUnanimous);
  const open = groups.filter(({ isUnanimous }) => !isUnanimous);
  if (agreed.length > 0 && !(await takeAgreed(bench, agreed))) return;
  let decided = 0;
  for (const [index, group] of open.entries()) {
    await selectRanges(editor, group.versions[0]?.ranges ?? []);
    const answer = await pickByKey(titleOf(index, open.length), itemsFor(group, session));
    if (answer === undefined) break;
    if (answer.kind === "skip") continue;
    await decide(bench, group, answer);
    decided += 1;
  }
  say(
    open.length === decided
      ? vscode.l10n.t("All is decided in this text.")
      : vscode.l10n.t(
          "Decided: {0} of {1}. Run “Decide Between Coders” again for the others.",
          decided,
          open.length,
        ),
  );
}

/** What is not decided yet; undefined when fewer than two others coded the text. */
async function openGroups({ parts, session, sidecar }: Bench): Promise<readonly Group[] | undefined> {
  const isOwn = (one: vscode.Uri) => one.toString() === sidecar.toString();
  const files = (await parts.places.sidecarsOf(session.document.uri)).filter((uri) => !isOwn(uri));
  const others = session.annotations.filter((placed) => !isOwn(placed.sidecar) && stands(placed));
  const passages = others.flatMap(({ annotation: { id, code, by }, ranges, coder }) =>
    code === undefined ? [] : [{ id, code, ranges, coder: by ?? coder ?? "" }],
  );
  // Who has a file has read the text, also when nothing is marked in it.
  const readers = files.flatMap((uri) => coderOfFile(uri) ?? []);
  const coders = [...new Set([...readers, ...passages.map(({ coder }) => coder)])];
  if (coders.length < 2) return undefined;
  const own = session.annotations.filter((placed) => isOwn(placed.sidecar) && stands(placed));
  const refused = session.refusedIn(sidecar);
  return groupsOf(passages, coders).filter(
    ({ versions }) =>
      !own.some(({ ranges }) => versions.some((version) => belongTogether(version.ranges, ranges))) &&
      !versions.every((version) => isRefused(refused, version, session)),
  );
}

function isRefused(refused: readonly Refusal[], version: Version, session: AnnotationSession): boolean {
  const { quote, before } = wordsOf(version, session);
  return refused.some((one) => one.code === version.code && one.quote === quote && one.before === before);
}

/** Answers false when the user leaves. */
async function takeAgreed(bench: Bench, agreed: readonly Group[]): Promise<boolean> {
  const versions = agreed.flatMap((group) => group.versions);
  const title =
    versions.length === 1
      ? vscode.l10n.t("All coders agree on 1 passage")
      : vscode.l10n.t("All coders agree on {0} passages", versions.length);
  const answer = await pickByKey(title, [
    keyItem("a", vscode.l10n.t("Take them over"), "", true),
    keyItem("s", vscode.l10n.t("Skip"), vscode.l10n.t("decide later"), false),
  ]);
  if (answer === true) await take(bench, versions);
  return answer !== undefined;
}

function titleOf(index: number, count: number): string {
  return vscode.l10n.t("Which holds? {0} of {1}", index + 1, count);
}

function itemsFor({ versions }: Group, session: AnnotationSession) {
  const letters = "abcdefghijklm";
  const items = versions
    .slice(0, letters.length)
    .map((version, index) =>
      keyItem<Answer>(
        letters.charAt(index),
        version.code,
        `${version.coders.map((coder) => coder || vscode.l10n.t("(no name)")).join(", ")} · ${quoted(shorten(wordsOf(version, session).quote))}`,
        { kind: "take", versions: [version] },
      ),
    );
  const all = keyItem<Answer>("z", vscode.l10n.t("All of these"), "", { kind: "take", versions });
  return [
    ...items,
    ...(versions.length > 1 ? [all] : []),
    keyItem<Answer>("n", vscode.l10n.t("None of these"), vscode.l10n.t("kept as a decision"), {
      kind: "none",
    }),
    keyItem<Answer>("s", vscode.l10n.t("Skip"), vscode.l10n.t("decide later"), { kind: "skip" }),
  ];
}

async function decide(bench: Bench, { versions }: Group, answer: Answer): Promise<void> {
  if (answer.kind === "take") return take(bench, answer.versions);
  const refusals = versions.map(
    (version): Refusal => ({ code: version.code, ...wordsOf(version, bench.session) }),
  );
  await write(
    bench,
    vscode.l10n.t("decide against “{0}”", versions.map(({ code }) => code).join(", ")),
    refusals.map((refusal) => ({ kind: "refuse", refusal })),
    refusals.map((refusal) => ({ kind: "unrefuse", refusal })),
  );
}

async function take(bench: Bench, versions: readonly Version[]): Promise<void> {
  const { parts, session, by } = bench;
  const base = await parts.bases.savedBlob(session.document);
  const annotations = versions.flatMap((version) => {
    const placed = session.find(version.id);
    return placed === undefined ? [] : [decided(placed, session.document.getText(), by, base)];
  });
  await write(
    bench,
    vscode.l10n.t("decide for “{0}”", annotations.map(({ code = "" }) => code).join(", ")),
    annotations.map((annotation) => ({ kind: "add", annotation })),
    annotations.map(({ id }) => ({ kind: "delete", id })),
  );
}

/** What a coder said of a passage, as the annotation of whoever decided for it. */
function decided(
  { annotation: { code, attributes, mentions }, ranges }: PlacedAnnotation,
  text: string,
  by: string | undefined,
  base: string | undefined,
): Annotation {
  return {
    id: newAnnotationId(Math.random),
    ...(code === undefined ? {} : { code }),
    segments: describe(text, ranges),
    ...(base === undefined ? {} : { base }),
    ...(attributes === undefined ? {} : { attributes }),
    ...(mentions === undefined ? {} : { mentions }),
    ...(by === undefined ? {} : { by }),
    at: timeNow(),
    origin: "human",
  };
}

async function write(
  { parts, sidecar }: Bench,
  title: string,
  forward: readonly SidecarChange[],
  backward: readonly SidecarChange[],
): Promise<void> {
  await parts.history.apply(title, sidecar, forward, backward);
  await parts.sessions.reload(sidecar);
}

function wordsOf(
  { ranges }: Version,
  { document }: AnnotationSession,
): Pick<Refusal, "quote" | "before" | "after"> {
  const [segment = { quote: "" }] = describe(document.getText(), ranges);
  const { quote, before, after } = segment;
  return {
    quote,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
