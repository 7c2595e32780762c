const { appendFileSync } = require("node:fs");
const vscode = require("vscode");

/** Milliseconds between two looks. */
const pause = 5;
/** Later than this, in milliseconds, somebody kept the host busy. */
const least = 20;

/** Watches for blocks and, if asked to, marks texts. */
exports.activate = ({ subscriptions }) => {
  subscriptions.push(watchBlocks());
  if (process.env.GLOSSATOR_BENCH_MARK !== undefined) subscriptions.push(markTexts());
};

/** Appends a line for every block of the extension host: when it ended (Unix time, ms) and how long it took (ms). */
function watchBlocks() {
  const file = process.env.GLOSSATOR_BENCH_BLOCKS;
  if (file === undefined) throw new Error("GLOSSATOR_BENCH_BLOCKS is not set.");
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const late = now - last - pause;
    if (late > least) appendFileSync(file, `${Date.now()} ${late.toFixed(0)}\n`);
    last = performance.now();
  }, pause);
  return { dispose: () => clearInterval(timer) };
}

/** Marks the first letters of a text as soon as an editor shows it: no extension can be quicker with a mark. */
function markTexts() {
  const type = vscode.window.createTextEditorDecorationType({ backgroundColor: "#80808040" });
  const first = [new vscode.Range(0, 0, 0, 10)];
  return vscode.window.onDidChangeVisibleTextEditors((editors) => {
    for (const editor of editors) editor.setDecorations(type, first);
  });
}
