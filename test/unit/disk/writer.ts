import { createInterface } from "node:readline";
import { annotate } from "../../../src/cli/commands/annotate";
import { nodeIo } from "../../../src/cli/node";

// A process that annotates the same words again and again with the writer of the command line, and prints each id once it is
// written: `node writer.js TEXT NUMBER`. It begins when a line comes in, so that several can begin together.
const [path = "", number = "0"] = process.argv.slice(2);
const options = {
  quote: "the limits",
  code: "claim",
  occurrence: undefined,
  note: undefined,
  coder: undefined,
};

async function main(): Promise<void> {
  process.stdout.write("ready\n");
  const lines = createInterface(process.stdin);
  await new Promise((begin) => lines.once("line", begin));
  lines.close();
  for (let count = 0; count < Number(number); count += 1) await annotate(nodeIo, path, options);
}

main().catch((error: unknown) => {
  process.stderr.write(String(error));
  process.exitCode = 1;
});
