import tests from "every-test:./";
import { testPatience } from "../harness/patience";
import { runMocha } from "../harness/runMocha";

/** Turns the tests of each `describe` round, so that one that needs another before it fails. */
function reverse(suite: Mocha.Suite): void {
  suite.tests.reverse();
  suite.suites.forEach(reverse);
}

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
      if (process.env["GLOSSATOR_TEST_ORDER"] === "reversed") reverse(mocha.suite);
    },
    run: (done) => mocha.run(done),
  });
}
