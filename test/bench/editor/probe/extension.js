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

/**
 * Appends a line for every block of the extension host: when it ended (Unix time, ms), how long it took, and how much of that the host
 * worked (ms of processor time): the rest is other programs' on a busy machine.
 */
function watchBlocks() {
  const file = process.env.GLOSSATOR_BENCH_BLOCKS;
  if (file === undefined) throw new Error("GLOSSATOR_BENCH_BLOCKS is not set.");
  const work = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = { at: performance.now(), work: work() };
  const timer = setInterval(() => {
    const late = performance.now() - last.at - pause;
    const worked = work() - last.work;
    if (late > least) appendFileSync(file, `${Date.now()} ${late.toFixed(0)} ${worked.toFixed(0)}\n`);
    last = { at: performance.now(), work: work() };
  }, pause);
  return { dispose: () => clearInterval(timer) };
}

/** Marks the first letters of a text as soon as an editor shows it: no extension can be quicker with a mark. */
function markTexts() {
  const type = vscode.window.createTextEditorDecorationType({ backgroundColor: "#80808040" });
  const first = [new vscode.Range(0, 0, 0, 10)];
  const mark = (editors) => {
    for (const editor of editors) editor.setDecorations(type, first);
  };
  mark(vscode.window.visibleTextEditors);
  return vscode.window.onDidChangeVisibleTextEditors(mark);
}
