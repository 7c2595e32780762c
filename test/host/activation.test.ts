import assert from "node:assert/strict";
import * as vscode from "vscode";
import { api, closeAll, file, show, untilTrue, write } from "./folder";

// The first file of all by its name: an extension host starts an extension once and never forgets it.
describe("starting", () => {
  after(closeAll);

  const extension = () => vscode.extensions.getExtension("glossator.glossator");

  it("starts a language server with the first file that is its own, not before, and registers every command of the manifest", async () => {
    // Once in a while the editor wakes it itself while it starts, before any file is there. A program must not.
    const isAwake = extension()?.isActive;
    await write("program.ts", "export const npt = 1;\n");
    await show("program.ts");
    assert.equal(extension()?.isActive, isAwake);
    await write("other.yaml", "npt: 1\n");
    await show("other.yaml");
    await untilTrue("the extension is awake", () => Promise.resolve(extension()?.isActive === true));
    const { isServerStarted } = await api();
    assert.equal(isServerStarted(), false);
    // Whoever begins the day with the codebook has its cards and its problems, too.
    await show("codebook.yaml");
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
