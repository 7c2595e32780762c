import assert from "node:assert/strict";
import * as vscode from "vscode";

interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** Every binding that VS Code knows: its own, those of the extensions that come with it, and Glossator's. */
async function bindings(): Promise<readonly Binding[]> {
  const uri = vscode.Uri.parse("vscode://defaultsettings/keybindings.json");
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, ""));
}

const isOurs = ({ command }: Binding) => command.startsWith("glossator.");

/** Whether a binding holds in a text that is being read, with nothing else open. */
function holdsInTexts({ when }: Binding): boolean {
  const usual = new Set(["editorTextFocus", "editorFocus", "textInputFocus", "!editorReadonly"]);
  return (
    when === undefined || when.split(/ \|\| /).some((all) => all.split(" && ").every((one) => usual.has(one)))
  );
}

/** Bindings that Glossator takes over in policy texts, and why that is no loss there. */
const takenOver: Readonly<Record<string, string>> = {
  "ctrl+alt+n": "workbench.action.files.newUntitledFile",
  "ctrl+alt+backspace": "editor.action.removeBrackets",
};

describe("the keys outside of coding mode", () => {
  it("do not fight those of VS Code", async () => {
    const all = await bindings();
    const ours = all.filter(
      (one) =>
        isOurs(one) && one.command !== "glossator.codingKey" && one.when?.includes("glossator.policyText"),
    );
    assert.ok(ours.length >= 10, "Glossator's bindings were not found");
    const fights = ours.flatMap(({ key }) =>
      all
        .filter(
          (one) => !isOurs(one) && (one.key === key || one.key.startsWith(`${key} `)) && holdsInTexts(one),
        )
        .filter(({ command }) => takenOver[key] !== command)
        .map(({ command }) => `${key}: ${command}`),
    );
    assert.deepEqual(fights, []);
  });

  it("name each command once and each key once", async () => {
    const ours = (await bindings()).filter((one) => isOurs(one) && one.command !== "glossator.codingKey");
    const keys = ours.map(({ key, when }) => `${key} ${when}`);
    assert.deepEqual(keys, [...new Set(keys)]);
  });
});

describe("the keys of coding mode", () => {
  it("are all understood by the editor, and hold in coding mode only", async () => {
    const coding = (await bindings()).filter(({ command }) => command === "glossator.codingKey");
    const extension = vscode.extensions.getExtension("glossator.glossator");
    assert.ok(extension !== undefined);
    const { keybindings }: { keybindings: readonly Binding[] } = extension.packageJSON.contributes;
    const contributed = keybindings.filter(({ command }) => command === "glossator.codingKey");
    assert.equal(coding.length, contributed.length);
    assert.ok(coding.every(({ when }) => when?.includes("glossator.codingMode")));
  });
});
