/** Attributes of annotations, asked for as the codebook types them. */

import * as vscode from "vscode";
import type { AttributeRule } from "../../core/codebook/model";
import {
  attributeChoices,
  attributeRules,
  attributeText,
  confidenceRule,
  steppedValue,
  typedAttribute,
} from "../../core/coding/attributes";
import { unanswered } from "../../core/coding/required";
import type { Annotation, AttributeValue } from "../../core/sidecar/model";
import { withPart } from "../../core/sidecar/part";
import { inOneLine } from "../../core/text/oneLine";
import { type AnnotationParts, shortQuote, updatePart } from "../annotations/commands";
import { inWords } from "../inWords";
import { say } from "../say";
import { chosenAnnotation, type Target } from "./target";

/** What the user decided: a value, or that there is to be none. */
type Answer = { readonly value: AttributeValue | undefined };

/**
 * Sets an attribute of the annotation under the cursor: the user picks which (unless `given` names it), then its value from a
 * list or by typing. Where the codebook says nothing about this code, any name and text may be given.
 */
export async function setAttribute(parts: AnnotationParts, given?: unknown): Promise<void> {
  const target = await chosenAnnotation(parts, undefined);
  if (target === undefined) return;
  const { annotation } = target;
  const rules = await rulesFor(parts, target);
  const rule =
    typeof given === "string"
      ? (rules.find(({ name }) => name === given) ?? noRule(given, rules))
      : await pickRule(annotation, rules);
  if (rule === undefined) return;
  const answer = await askForValue(annotation, rule);
  if (answer !== undefined) await writeAttribute(parts, target, rule, answer.value);
}

/** Sets how sure the coder is of the annotation under the cursor: a scale of 1 to 3, or the codebook's own. */
export async function setConfidence(parts: AnnotationParts): Promise<void> {
  const target = await chosenAnnotation(parts, undefined);
  if (target === undefined) return;
  const rule = await confidenceFor(parts, target);
  const answer = await askForValue(target.annotation, rule);
  if (answer !== undefined) await writeAttribute(parts, target, rule, answer.value);
}

/** Sets how sure the coder is one step higher or lower. */
export async function stepConfidence(parts: AnnotationParts, direction: 1 | -1): Promise<void> {
  const target = await chosenAnnotation(parts, undefined);
  if (target === undefined) return;
  const rule = await confidenceFor(parts, target);
  const old = target.annotation.attributes?.[rule.name];
  const value = steppedValue(rule, old, direction);
  if (value !== undefined) await writeAttribute(parts, target, rule, value);
  else if (old === undefined) await setConfidence(parts);
  else say(vscode.l10n.t("{0} is {1} already, the last step.", rule.name, valueText(old)));
}

/** The required attributes that an annotation, as it is known here, does not say. */
export async function missingAttributes(
  parts: AnnotationParts,
  target: Target,
): Promise<readonly AttributeRule[]> {
  return unanswered(await rulesFor(parts, target), target.annotation);
}

/**
 * Asks for what the codebook requires of an annotation and it does not say, one list or box after the other. Escape leaves the rest
 * open, without a question.
 */
export async function askRequired(parts: AnnotationParts, target: Target | undefined): Promise<void> {
  if (target === undefined) return;
  let now = target;
  for (const rule of await missingAttributes(parts, target)) {
    const answer = await askForValue(now.annotation, rule, vscode.l10n.t("Required; Escape leaves it open"));
    if (answer === undefined) {
      const left = vscode.l10n.t("“{0}” is left open; “Set Attribute” asks again.", rule.name);
      vscode.window.setStatusBarMessage(left, 6000);
      return;
    }
    now = await writeAttribute(parts, now, rule, answer.value);
  }
}

async function rulesFor(
  { codebooks }: AnnotationParts,
  { annotation, document }: Target,
): Promise<readonly AttributeRule[]> {
  const codebook = await codebooks.for(document);
  return codebook === undefined ? [] : attributeRules(codebook, annotation.code ?? "");
}

async function confidenceFor(parts: AnnotationParts, target: Target): Promise<AttributeRule> {
  const rules = await rulesFor(parts, target);
  return rules.find(({ name }) => name === confidenceRule.name) ?? confidenceRule;
}

/** A name of the user's own counts only where the codebook lists none. */
function noRule(name: string, rules: readonly AttributeRule[]): AttributeRule | undefined {
  if (rules.length === 0) return { name, type: "text" };
  say(
    vscode.l10n.t(
      "The codebook gives this code no attribute “{0}”. It has: {1}.",
      name,
      rules.map((one) => one.name).join(", "),
    ),
  );
  return undefined;
}

async function pickRule(
  annotation: Annotation,
  rules: readonly AttributeRule[],
): Promise<AttributeRule | undefined> {
  const [only, ...more] = rules;
  if (only !== undefined && more.length === 0) return only;
  if (only === undefined) return nameRule(annotation);
  const items = rules.map((rule) => ({ label: rule.name, description: described(annotation, rule), rule }));
  const title = vscode.l10n.t("Set which attribute of “{0}”?", shortQuote(annotation));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.rule;
}

/** Without a codebook: a name used here before, or a new one. */
async function nameRule({ attributes = {} }: Annotation): Promise<AttributeRule | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t("Set which attribute?"),
    prompt: vscode.l10n.t("The codebook lists no attributes for this code, so any name will do."),
    value: Object.keys(attributes)[0] ?? "",
    validateInput: (typed) =>
      typed.trim() === "" ? vscode.l10n.t("Type a name, such as confidence.") : undefined,
  });
  return name === undefined ? undefined : { name: name.trim(), type: "text" };
}

function described({ attributes = {} }: Annotation, { name, required }: AttributeRule): string {
  const value = attributes[name];
  if (value !== undefined) return valueText(value);
  return required === true ? vscode.l10n.t("not set; the codebook asks for it") : vscode.l10n.t("not set");
}

/** A value in words of the window's language. */
export function valueText(value: AttributeValue): string {
  if (typeof value === "boolean") return value ? vscode.l10n.t("yes") : vscode.l10n.t("no");
  return attributeText(value);
}

async function askForValue(
  annotation: Annotation,
  rule: AttributeRule,
  placeHolder?: string,
): Promise<Answer | undefined> {
  const old = annotation.attributes?.[rule.name];
  const title = vscode.l10n.t("{0} of “{1}”", rule.name, shortQuote(annotation));
  const choices = attributeChoices(rule);
  if (choices === undefined) return typeValue(title, rule, old, placeHolder);
  const items: (vscode.QuickPickItem & Answer)[] = choices.map((value) => ({
    label: valueText(value),
    ...(value === old ? { description: vscode.l10n.t("now") } : {}),
    value,
  }));
  if (old !== undefined) items.push({ label: vscode.l10n.t("Remove the value"), value: undefined });
  return vscode.window.showQuickPick(items, { title, ...(placeHolder === undefined ? {} : { placeHolder }) });
}

async function typeValue(
  title: string,
  rule: AttributeRule,
  old: AttributeValue | undefined,
  placeHolder?: string,
): Promise<Answer | undefined> {
  const { line, whole } = inOneLine(old === undefined ? "" : attributeText(old));
  const typed = await vscode.window.showInputBox({
    title,
    value: line,
    ...(placeHolder === undefined ? {} : { placeHolder }),
    ...(old === undefined ? {} : { prompt: vscode.l10n.t("An empty value is removed.") }),
    validateInput: (text) => {
      if (text === "" && old !== undefined) return undefined;
      const read = typedAttribute(rule, whole(text));
      return "fault" in read ? inWords(read.fault) : undefined;
    },
  });
  if (typed === undefined) return undefined;
  const read = typedAttribute(rule, whole(typed));
  return "value" in read ? read : { value: undefined };
}

/** A value as a sentence names it: what a number of a scale is worth, only its end tells. */
function valueWithin({ type, max }: AttributeRule, value: AttributeValue): string {
  const words = valueText(value);
  return type === "scale" && max !== undefined ? vscode.l10n.t("{0} of {1}", words, max) : words;
}

/** Sets an attribute, or removes it; answers with the annotation as it then is. */
export async function writeAttribute(
  parts: AnnotationParts,
  target: Target,
  rule: AttributeRule,
  value: AttributeValue | undefined,
): Promise<Target> {
  const { name } = rule;
  const title =
    value === undefined
      ? vscode.l10n.t("remove {0}", name)
      : vscode.l10n.t("set {0} to {1}", name, valueWithin(rule, value));
  const part = { kind: "attribute", name, value } as const;
  await updatePart(parts, target, title, part);
  const { attributes } = withPart(target.annotation, part);
  const { attributes: _, ...rest } = target.annotation;
  return { ...target, annotation: attributes === undefined ? rest : { ...rest, attributes } };
}
