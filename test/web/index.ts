import tests from "every-test:./";
import "mocha/mocha.js";
import { testPatience } from "../harness/patience";
import { runMocha } from "../harness/runMocha";

/** The entry that VS Code calls inside the web extension host: runs every test below this folder. */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: testPatience, reporter: Mocha.reporters.Spec });
  await runMocha({
    base: Mocha.reporters.Base,
    plain: false,
    load: async () => {
      for (const [, load] of tests) await load();
    },
    run: (done) => mocha.run(done),
  });
}
