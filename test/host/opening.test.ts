import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { AnnotationSession, type SessionParts } from "../../src/client/annotations/session";
import { AnnotationSessions } from "../../src/client/annotations/sessions";
import { SidecarPlaces } from "../../src/client/annotations/sidecarPlaces";
import { SidecarReader } from "../../src/client/annotations/sidecarReader";
import { textBlobId } from "../../src/core/anchor/base";
import { describe as describePassages } from "../../src/core/anchor/describe";
import { newSidecar } from "../../src/core/sidecar/write";
import { closeAll, file, until, write } from "./folder";

const text = "We keep the limits. They promised talks. All of us will keep the promises.\n";

/** A sidecar of the text, with an annotation on each of some words. */
function sidecar(...words: readonly string[]): string {
  const ranges = words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length }));
  const base = textBlobId(text).slice(0, 12);
  const annotations = describePassages(text, ranges).map((segment, index) => {
    const id = `open000${index}`;
    return { id, code: "claim", segments: [segment], base };
  });
  const { value } = newSidecar({}, annotations);
  assert.ok(value !== undefined);
  return value;
}

/** The words that are marked, in the order of the text. */
function marked({ annotations, document }: AnnotationSession): readonly string[] {
  return annotations.flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => document.getText().slice(start, end)),
  );
}

/** Nothing here needs looking for. */
const nobody: Pick<SessionParts, "resolve" | "host"> = {
  resolve: async () => [],
  host: { blobId: () => textBlobId(text) },
};

interface Case {
  readonly what: string;
  /** What happens to the sidecar, whose path is given, between two openings; nobody tells of it. */
  readonly meanwhile: (path: string, reader: SidecarReader) => void;
  readonly atOnce: readonly string[];
  readonly afterwards: readonly string[];
  /** How often the marks change after the first ones. */
  readonly changes: number;
}

const both = ["the limits", "talks"] as const;

const cases: readonly Case[] = [
  {
    what: "nothing, and they are not given again",
    meanwhile: () => undefined,
    atOnce: both,
    afterwards: both,
    changes: 0,
  },
  {
    what: "an annotation came",
    meanwhile: (path) => writeFileSync(path, sidecar(...both, "the promises")),
    atOnce: both,
    afterwards: [...both, "the promises"],
    changes: 1,
  },
  {
    what: "an annotation went",
    meanwhile: (path) => writeFileSync(path, sidecar("the limits")),
    atOnce: both,
    afterwards: ["the limits"],
    changes: 1,
  },
  {
    what: "an annotation was given other words",
    meanwhile: (path) => writeFileSync(path, sidecar("the limits", "promised")),
    atOnce: both,
    afterwards: ["the limits", "promised"],
    changes: 1,
  },
  { what: "the file went", meanwhile: (path) => rmSync(path), atOnce: both, afterwards: [], changes: 1 },
  {
    what: "somebody told of a change",
    meanwhile: (path, reader) => reader.forget(vscode.Uri.file(path)),
    atOnce: [],
    afterwards: both,
    changes: 1,
  },
];

describe("a text that is opened again", () => {
  const places = new SidecarPlaces();
  after(() => places.dispose());
  afterEach(closeAll);

  for (const [index, { what, meanwhile, atOnce, afterwards, changes }] of cases.entries())
    it(`shows what its sidecar said, and at once after that what it says: ${what}`, async () => {
      const uri = await write(`opening/again-${index}.txt`, text);
      const kept = await write(`opening/again-${index}.txt.ann.yaml`, sidecar(...both));
      const document = await vscode.workspace.openTextDocument(uri);
      const reader = new SidecarReader(places);
      const first = new AnnotationSession(document, { ...nobody, reader });
      first.showLast();
      assert.deepEqual(marked(first), [], "nobody has read anything yet");
      await first.load();
      assert.deepEqual(marked(first), both);
      first.dispose();
      meanwhile(kept.fsPath, reader);
      const again = new AnnotationSession(document, { ...nobody, reader });
      again.showLast();
      assert.deepEqual(marked(again), atOnce);
      let count = 0;
      again.onDidChange(() => {
        count += 1;
      });
      await again.untilLoaded();
      assert.deepEqual(marked(again), afterwards);
      assert.equal(count, changes);
      again.dispose();
    });

  it("shows nothing at once when the text is another than the one annotated", async () => {
    const uri = await write("opening/other.txt", text.replace("talks", "to talk"));
    await write("opening/other.txt.ann.yaml", sidecar(...both));
    const document = await vscode.workspace.openTextDocument(uri);
    const reader = new SidecarReader(places);
    await reader.read(uri);
    const host = { blobId: () => textBlobId(document.getText()) };
    const session = new AnnotationSession(document, { ...nobody, host, reader });
    session.showLast();
    assert.deepEqual(marked(session), []);
    session.dispose();
  });

  it("has its sidecars read before the text is there", async () => {
    const happened: string[] = [];
    const uri = file("opening/ahead.txt");
    class Watched extends SidecarPlaces {
      override sidecarsOf(document: vscode.Uri): Promise<readonly vscode.Uri[]> {
        if (document.toString() === uri.toString()) happened.push("read");
        return super.sidecarsOf(document);
      }
    }
    await write("opening/ahead.txt", text);
    const watched = new Watched();
    const sessions = new AnnotationSessions({ ...nobody, places: watched });
    const opened = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.toString() === uri.toString()) happened.push("opened");
    });
    await vscode.commands.executeCommand("vscode.open", uri);
    await until("the text is open", () => (happened.includes("opened") ? true : undefined));
    assert.equal(happened[0], "read");
    vscode.Disposable.from(opened, sessions, watched).dispose();
  });
});
