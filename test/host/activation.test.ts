import assert from "node:assert/strict";
import * as vscode from "vscode";
import { api, closeAll, file, show, write } from "./folder";

// The first file of all by its name: an extension host starts an extension once and never forgets it.
describe("starting", () => {
  after(closeAll);

  const extension = () => vscode.extensions.getExtension("glossator.glossator");

  it("starts a language server with the first policy text, not before, and registers every command of the manifest", async () => {
    assert.ok(extension() !== undefined);
    await write("program.ts", "export const npt = 1;\n");
    await show("program.ts");
    await show("glossary.yaml");
    const { isServerStarted } = await api();
    assert.equal(isServerStarted(), false);
    await show("speeches/disarmament-day.txt");
    assert.equal(isServerStarted(), true);
    const registered = new Set(await vscode.commands.getCommands(true));
    const declared: readonly { command: string }[] = extension()?.packageJSON.contributes.commands;
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it("leaves the folder as it was", async () => {
    const names = (await vscode.workspace.fs.readDirectory(file("speeches"))).map(([name]) => name);
    assert.deepEqual(names, ["disarmament-day.txt"]);
  });
});
