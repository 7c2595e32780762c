import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import { annotate, run, selected } from "./coding";
import { annotations, api, closeAll, inside, read, show, until, untilTrue, wordsOf, write } from "./folder";
import { answering } from "./questions";

const text = `We joined the NPT early. They left the NPT last year.

All know the NPT by heart, and nobody would give up the NPT today.
It holds: the NPT is for ever.
`;

const codebook = `format: "glossator-codebook/1"
codes:
  - code: "treaty"
  - code: "duty"
`;

/** A fresh text whose first two places of “the NPT” are coded. A codebook of its own keeps other tests' annotations out. */
async function codedTwice(name: string, codes = codebook): Promise<vscode.TextEditor> {
  await write(`suggesting/${name}/codebook.yaml`, codes);
  await write(`suggesting/${name}/speech.txt`, text);
  const editor = await show(`suggesting/${name}/speech.txt`);
  await annotate(editor, "the NPT", "treaty");
  const second = editor.document.positionAt(text.indexOf("the NPT last"));
  editor.selection = new vscode.Selection(second, second.translate(0, "the NPT".length));
  await run("annotate", "treaty");
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return editor;
}

/** Where a passage stands whose words go on like this. */
const places = ["the NPT by", "the NPT today", "the NPT is"].map((words) => text.indexOf(words));

/** The places of the suggestions, in the order of the text. */
async function suggested(document: vscode.TextDocument): Promise<readonly number[]> {
  return (await (await api()).suggestions(document.uri)).map(({ start }) => start);
}

/**
 * Waits until all places are suggested, and nothing else. The server may hear late of the codebook that was just written: until then
 * another one governs the text, or none, and what is suggested is what other tests have coded, or nothing.
 */
async function untilSuggested(document: vscode.TextDocument): Promise<void> {
  await untilTrue("the places are suggested", async () =>
    isDeepStrictEqual(await suggested(document), places),
  );
}

/** Waits until the text shows suggestions, or none, of its own accord: nothing here asks for them. */
async function untilShown(are: "some" | "none"): Promise<void> {
  await until(`${are} are shown`, async () => {
    const { said } = await answering({}, () => Promise.resolve(run("nextSuggestion")));
    return (said.length === 0) === (are === "some") ? true : undefined;
  });
}

async function origins(document: vscode.TextDocument): Promise<readonly string[]> {
  return (await annotations(document)).map(
    (one) => `${one.annotation.origin} ${one.ranges[0]?.start} ${wordsOf(document, one)}`,
  );
}

describe("suggestions", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("setContext", "glossator.codingMode", false);
    await closeAll();
  });

  it("come after the same words were coded twice, and are accepted with their origin", async () => {
    const editor = await codedTwice("accepting");
    const { document } = editor;
    await untilSuggested(document);
    await run("nextSuggestion");
    assert.equal(document.offsetAt(editor.selection.start), places[0]);
    await run("acceptSuggestion");
    assert.equal(document.offsetAt(editor.selection.start), places[1], "the next one is gone to");
    assert.ok((await origins(document)).includes(`suggested ${places[0]} the NPT`));
    const sidecar = await read("suggesting/accepting/speech.txt.ann.yaml");
    assert.match(sidecar, /mentions: \["npt"\]\n(?:.*\n)*? {4}origin: "suggested"/);
    assert.deepEqual(await suggested(document), places.slice(1));
    await run("undo");
    assert.equal((await annotations(document)).length, 2);
    assert.deepEqual(await suggested(document), places, "undo makes it a suggestion again");
  });

  it("stay away where they were refused, also after the text was closed and edited", async () => {
    const editor = await codedTwice("refusing");
    const { document } = editor;
    await untilSuggested(document);
    await run("nextSuggestion");
    await run("nextSuggestion");
    assert.equal(document.offsetAt(editor.selection.start), places[1]);
    await run("refuseSuggestion");
    const left = [places[0], places[2]];
    assert.deepEqual(await suggested(document), left);
    const sidecar = "suggesting/refusing/speech.txt.ann.yaml";
    assert.match(await read(sidecar), /^refused:\n {2}- \{ code: "treaty", quote: "the NPT", before: /m);
    await closeAll();
    const added = "A sentence in front.\n";
    await write("suggesting/refusing/speech.txt", added + text.replace("NPT today", "NPT now, this year"));
    const again = await show("suggesting/refusing/speech.txt");
    assert.deepEqual(
      (await suggested(again.document)).map((start) => again.document.getText().slice(start, start + 10)),
      ["the NPT by", "the NPT is"],
    );
    await run("undo");
    assert.equal((await suggested(again.document)).length, 3);
    assert.ok(!(await read(sidecar)).includes("refused"));
  });

  it("are decided by single keys of coding mode, as fast as they are pressed", async () => {
    const editor = await codedTwice("keys");
    const { document } = editor;
    await untilSuggested(document);
    await run("codingMode");
    await run("codingKey", "]");
    await Promise.all(["shift+enter", "backspace", "shift+enter"].map((key) => run("codingKey", key)));
    assert.deepEqual(
      (await origins(document)).filter((one) => one.startsWith("suggested")),
      [places[0], places[2]].map((start) => `suggested ${start} the NPT`),
    );
    assert.deepEqual(await suggested(document), []);
    assert.equal(document.getText(), text, "no key changed the text");
    await run("codingKey", "]");
    assert.equal((await api()).coding.said, "There are no suggestions for this text.");
    await run("codingKey", "escape");
  });

  it("ask in coding mode for what the codebook requires, and a digit answers for the one accepted", async () => {
    const strength = `    attributes:\n      - { name: "strength", type: "scale", min: 1, max: 3, required: true }\n`;
    const codes = codebook.replace(`- code: "treaty"\n`, (line) => line + strength);
    const { lists } = await answering({}, async () => {
      const { document } = await codedTwice("requiring", codes);
      await untilSuggested(document);
      await run("codingMode");
      await Promise.all(["]", "shift+enter", "3", "shift+enter"].map((key) => run("codingKey", key)));
      const made = (await annotations(document)).filter(
        ({ annotation }) => annotation.origin === "suggested",
      );
      assert.deepEqual(
        made.map(({ annotation, ranges }) => [ranges[0]?.start, annotation.attributes]),
        [
          [places[0], { strength: 3 }],
          [places[1], undefined],
        ],
      );
      await run("codingKey", "2");
      await run("codingKey", "escape");
      const last = (await annotations(document)).find(({ ranges }) => ranges[0]?.start === places[1]);
      assert.deepEqual(last?.annotation.attributes, { strength: 2 });
    });
    assert.equal(lists.length, 2, "only the codes given by command open a list");
  });

  it("are accepted together after a look at each, and taken back by one undo", async () => {
    const editor = await codedTwice("together");
    const { document } = editor;
    await untilSuggested(document);
    await run("nextSuggestion");
    const { lists } = await answering({ pick: () => [0, 2] }, () =>
      Promise.resolve(run("acceptSuggestions")),
    );
    assert.equal(lists[0]?.title, "Accept “treaty” for which places?");
    assert.equal(lists[0]?.items.length, 3);
    assert.equal((await annotations(document)).length, 4);
    assert.deepEqual(await suggested(document), [places[1]]);
    await run("undo");
    assert.equal((await annotations(document)).length, 2);
  });

  it("are refused for a whole text at once", async () => {
    const { document } = await codedTwice("everywhere");
    await untilSuggested(document);
    await run("nextSuggestion");
    await run("refuseSuggestions");
    assert.deepEqual(await suggested(document), []);
    assert.match(
      await read("suggesting/everywhere/speech.txt.ann.yaml"),
      /^refused:\n {2}- \{ code: "treaty", quote: "the NPT", mentions: \["npt"\] \}\n$/m,
    );
  });

  it("say why in a card with links, and move with what is typed", async () => {
    const editor = await codedTwice("card");
    const { document } = editor;
    await untilSuggested(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      inside(document, "the NPT by"),
    );
    const cards = hovers.flatMap(({ contents }) =>
      contents.map((one) => (typeof one === "string" ? one : one.value)),
    );
    const card = cards
      .find((one) => one.includes("Suggestion"))
      ?.replace(/&nbsp;|\\/g, (s) => (s === "\\" ? "" : " "));
    assert.match(card ?? "", /“the NPT” was coded as treaty 2 times/);
    assert.ok(cards.some((one) => one.includes("Accept all 3 like this")));
    await editor.edit((builder) => builder.insert(new vscode.Position(2, 0), "Now: "));
    await run("nextSuggestion");
    assert.equal(selected(editor), "the NPT");
    await editor.document.save();
  });

  it("appear by themselves, and go when the setting says so", async () => {
    const { document } = await codedTwice("setting");
    const configuration = vscode.workspace.getConfiguration("glossator", document.uri);
    try {
      await untilShown("some");
      await configuration.update("suggestions.enabled", false, vscode.ConfigurationTarget.Global);
      assert.deepEqual(await suggested(document), []);
    } finally {
      await configuration.update("suggestions.enabled", undefined, vscode.ConfigurationTarget.Global);
    }
    await untilSuggested(document);
  });

  it("follow the codebook by themselves when a code is retired, comes back or gets another name", async () => {
    const { document } = await codedTwice("codebook");
    await untilSuggested(document);
    const changes = [
      [codebook.replace(`- code: "treaty"\n`, (line) => `${line}    retired: true\n`), "none"],
      [codebook, "some"],
      [codebook.replace("treaty", "agreement"), "none"],
    ] as const;
    for (const [codes, shown] of changes) {
      await write("suggesting/codebook/codebook.yaml", codes);
      await untilShown(shown);
    }
  });
});
