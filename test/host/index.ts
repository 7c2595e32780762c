import tests from "every-test:./";
import { testPatience } from "../harness/patience";
import { runMocha } from "../harness/runMocha";

/** The entry that VS Code calls inside the Node extension host: runs every test below this folder. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const pattern = process.env["GLOSSATOR_TEST_GREP"];
  const mocha = new Mocha({
    ui: "bdd",
    timeout: testPatience,
    reporter: "spec",
    ...(pattern === undefined ? {} : { grep: pattern }),
  });
  await runMocha({
    base: Mocha.reporters.Base,
    plain: process.env["GLOSSATOR_TEST_OUTPUT"] === "plain",
    load: async () => {
      for (const [name, load] of tests) {
        mocha.suite.emit("pre-require", globalThis, name, mocha);
        await load();
      }
    },
    run: (done) => mocha.run(done),
  });
}
