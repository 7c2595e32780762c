/** Attributes of annotations, asked for as the codebook types them. */

import * as vscode from "vscode";
import type { AttributeRule } from "../../core/codebook/model";
import {
  attributeChoices,
  attributeRules,
  attributeText,
  confidenceRule,
  typedAttribute,
} from "../../core/coding/attributes";
import type { Annotation, AttributeValue } from "../../core/sidecar/model";
import { inOneLine } from "../../core/text/oneLine";
import { type AnnotationParts, shortQuote, update } from "../annotations/commands";
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
  const codebook = await parts.codebooks.for(target.document);
  const rules = codebook === undefined ? [] : attributeRules(codebook, annotation.code ?? "");
  const rule =
    typeof given === "string"
      ? (rules.find(({ name }) => name === given) ?? noRule(given, rules))
      : await pickRule(annotation, rules);
  if (rule === undefined) return;
  const answer = await askForValue(annotation, rule);
  if (answer !== undefined) await write(parts, target, rule.name, answer.value);
}

/** Sets how sure the coder is of the annotation under the cursor: a scale of 1 to 3, or the codebook's own. */
export async function setConfidence(parts: AnnotationParts): Promise<void> {
  const target = await chosenAnnotation(parts, undefined);
  if (target === undefined) return;
  const codebook = await parts.codebooks.for(target.document);
  const rules = codebook === undefined ? [] : attributeRules(codebook, target.annotation.code ?? "");
  const rule = rules.find(({ name }) => name === confidenceRule.name) ?? confidenceRule;
  const answer = await askForValue(target.annotation, rule);
  if (answer !== undefined) await write(parts, target, rule.name, answer.value);
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
  if (value !== undefined) return attributeText(value);
  return required === true ? vscode.l10n.t("not set; the codebook asks for it") : vscode.l10n.t("not set");
}

async function askForValue(annotation: Annotation, rule: AttributeRule): Promise<Answer | undefined> {
  const old = annotation.attributes?.[rule.name];
  const title = vscode.l10n.t("{0} of “{1}”", rule.name, shortQuote(annotation));
  const choices = attributeChoices(rule);
  if (choices === undefined) return typeValue(title, rule, old);
  const items: (vscode.QuickPickItem & Answer)[] = choices.map((value) => ({
    label: attributeText(value),
    ...(value === old ? { description: vscode.l10n.t("now") } : {}),
    value,
  }));
  if (old !== undefined) items.push({ label: vscode.l10n.t("Remove the value"), value: undefined });
  return vscode.window.showQuickPick(items, { title });
}

async function typeValue(
  title: string,
  rule: AttributeRule,
  old: AttributeValue | undefined,
): Promise<Answer | undefined> {
  const { line, whole } = inOneLine(old === undefined ? "" : attributeText(old));
  const typed = await vscode.window.showInputBox({
    title,
    value: line,
    prompt:
      old === undefined
        ? vscode.l10n.t("Enter saves.")
        : vscode.l10n.t("Enter saves; an empty value is removed."),
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

async function write(
  parts: AnnotationParts,
  target: Target,
  name: string,
  value: AttributeValue | undefined,
): Promise<void> {
  const { [name]: _, ...others } = target.annotation.attributes ?? {};
  const attributes = value === undefined ? others : { ...target.annotation.attributes, [name]: value };
  const title =
    value === undefined
      ? vscode.l10n.t("remove {0}", name)
      : vscode.l10n.t("set {0} to {1}", name, attributeText(value));
  await update(parts, target, title, {
    attributes: Object.keys(attributes).length === 0 ? undefined : attributes,
  });
}
