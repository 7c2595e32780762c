/** The merge driver in real git: whatever happens to it, no annotation of either side is lost. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { driverCommand } from "../../../src/cli/commands/installGit";
import { readSidecar } from "../../../src/core/sidecar/read";
import { runs } from "../sidecar/handWritten";
import { annotation, base, history, sidecar, steps, written } from "./history";
import { bundledCli, Repository, removeFolders, temporaryFolder } from "./repository";

const ours = written(
  annotation("aaaa", 10, "regret"),
  annotation("bbbb", 50),
  annotation("cccc", 90),
  annotation("oooo", 60),
);
const theirs = written(
  annotation("aaaa", 10, "praise"),
  annotation("bbbb", 50, "accusation"),
  annotation("cccc", 90),
  annotation("tttt", 61),
);
const all = ["aaaa", "bbbb", "cccc", "oooo", "tttt"];

/** How git is set up, and whether the driver does its work. */
const setups: Readonly<
  Record<string, { readonly works: boolean; readonly config?: (cli: string) => string }>
> = {
  "the driver": { works: true, config: (cli) => driverCommand([process.execPath, cli]) },
  "no driver": { works: false },
  "a driver that is missing": { works: false, config: () => driverCommand(["/nowhere/glossator"]) },
  "a driver that fails": { works: false, config: () => driverCommand(["false"]) },
  "a driver that does nothing": { works: false, config: () => driverCommand(["true"]) },
  "a driver that crashes": {
    works: false,
    config: () => driverCommand([process.execPath, "-e", "process.abort()", "--"]),
  },
};

/** Repositories see git and Node, and no `glossator` that may be installed on this machine. */
const path = [dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"]
  .filter((folder) => !existsSync(join(folder, "glossator")))
  .join(":");

let cli = "";

function repository(setup: string, name?: string): Repository {
  const one = new Repository(path, name);
  const config = setups[setup]?.config?.(cli);
  if (config !== undefined) {
    one.git("config", "merge.glossator.driver", config);
    one.git("config", "merge.glossator.recursive", "binary");
  }
  writeFileSync(join(one.folder, ".gitattributes"), "*.ann.yaml merge=glossator\n");
  return one;
}

/** `main` has ours, `other` theirs. */
function diverged(setup: string, name?: string): Repository {
  const one = repository(setup, name);
  one.commit(sidecar, base);
  one.git("branch", "other");
  one.commit(sidecar, ours);
  one.git("switch", "--quiet", "other");
  one.commit(sidecar, theirs);
  one.git("switch", "--quiet", "main");
  return one;
}

const situations: Readonly<Record<string, (setup: string) => string>> = {
  merge: (setup) => {
    const one = diverged(setup);
    one.try("merge", "--quiet", "other");
    return read(one);
  },
  rebase: (setup) => {
    const one = diverged(setup);
    one.try("rebase", "--quiet", "other");
    return read(one);
  },
  "cherry-pick": (setup) => {
    const one = diverged(setup);
    one.try("cherry-pick", "other");
    return read(one);
  },
  "stash pop": (setup) => {
    const one = diverged(setup);
    one.git("switch", "--quiet", "--detach", "main~1");
    writeFileSync(join(one.folder, sidecar), theirs);
    one.git("stash", "--quiet");
    one.git("switch", "--quiet", "main");
    one.try("stash", "pop");
    return read(one);
  },
  "both added": (setup) => {
    const one = repository(setup);
    one.commit("speech.txt", "words");
    one.git("branch", "other");
    one.commit(sidecar, ours);
    one.git("switch", "--quiet", "other");
    one.commit(sidecar, theirs);
    one.git("switch", "--quiet", "main");
    one.try("merge", "--quiet", "other");
    return read(one);
  },
  rename: (setup) => {
    const one = diverged(setup);
    one.git("mv", sidecar, `renamed ${sidecar}`);
    one.git("commit", "--quiet", "--message", "rename");
    one.try("merge", "--quiet", "other");
    return read(one, `renamed ${sidecar}`);
  },
  "criss-cross": (setup) => {
    const one = diverged(setup);
    const [mine, other] = [one.git("rev-parse", "main").trim(), one.git("rev-parse", "other").trim()];
    const joinedText = written(...all.map((id, index) => annotation(id, index * 10)));
    for (const [branch, parent] of [
      ["main", other],
      ["other", mine],
    ] as const) {
      one.git("switch", "--quiet", branch);
      one.try("merge", "--quiet", "--strategy=ours", parent);
      one.commit(sidecar, joinedText.replace("words cccc", `words cccc of ${branch}`));
    }
    one.try("merge", "--quiet", "main");
    return read(one);
  },
};

function read(one: Repository, name = sidecar): string {
  return readFileSync(join(one.folder, name), "utf8");
}

describe("in git,", function () {
  this.timeout(0);
  before(() => {
    cli = bundledCli();
  });
  after(removeFolders);

  for (const [setup, { works }] of Object.entries(setups))
    for (const [situation, act] of Object.entries(situations))
      it(`${situation} with ${setup} loses no annotation`, () => {
        const text = act(setup);
        for (const id of all) assert.ok(text.includes(`id: "${id}"`), `${id} is lost:\n${text}`);
        if (!works) return;
        assert.ok(!/^[<>=]{7}/m.test(text), text);
        const { value, problems } = readSidecar(text);
        assert.equal(value.writable, true);
        assert.deepEqual(
          problems.filter(({ code }) => code !== "sidecar.conflict"),
          [],
        );
      });

  it("a merge with something to settle is not committed, a clean one is", () => {
    const one = diverged("the driver");
    assert.notEqual(one.try("merge", "--quiet", "other").status, 0);
    assert.equal(one.git("ls-files", "--unmerged").split("\n").length, 4);
    const clean = repository("the driver");
    clean.commit(sidecar, base);
    clean.git("branch", "other");
    clean.commit(sidecar, written(annotation("aaaa", 10), annotation("bbbb", 50), annotation("oooo", 95)));
    clean.git("switch", "--quiet", "other");
    clean.commit(sidecar, base.replace('"demand"', '"appeal"'));
    clean.git("merge", "--quiet", "main");
    const { annotations } = readSidecar(read(clean)).value;
    assert.deepEqual(
      annotations.map(({ id, code }) => `${id} ${code}`),
      ["aaaa appeal", "bbbb demand", "oooo demand"],
    );
  });

  it("folders and files may have any name", () => {
    const one = diverged("the driver", 'it\'s $(touch x) & "more" ');
    const name = `-a '$(touch y)' "b" %P.ann.yaml`;
    one.git("mv", "--", sidecar, name);
    one.git("commit", "--quiet", "--message", "rename");
    one.git("switch", "--quiet", "other");
    one.git("mv", "--", sidecar, name);
    one.git("commit", "--quiet", "--message", "rename");
    one.try("merge", "--quiet", "main");
    const text = read(one, name);
    assert.ok(text.includes("conflicts:") && !text.includes("<<<<<<<"), text);
    for (const touched of ["x", "y"]) assert.ok(!existsSync(join(one.folder, touched)));
  });

  it("what cannot be merged as data is merged as lines, with both sides", () => {
    const one = repository("the driver");
    one.commit(sidecar, base);
    one.git("branch", "other");
    one.commit(sidecar, ours.replace("annotations:", "annotations: # [\n\tbroken"));
    one.git("switch", "--quiet", "other");
    one.commit(sidecar, theirs);
    assert.notEqual(one.try("merge", "--quiet", "main").status, 0);
    for (const id of all) assert.ok(read(one).includes(`id: "${id}"`));
  });

  it("install-git sets a repository up once, keeps what is there, and can be undone", () => {
    const one = new Repository(path);
    const attributes = join(one.folder, ".gitattributes");
    writeFileSync(attributes, "*.pdf binary");
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [cli, "install-git", ...args], { cwd: one.folder, encoding: "utf8" });
    const settings = () => one.git("config", "--local", "--get-regexp", "glossator");
    assert.equal(run().status, 0);
    const first = [readFileSync(attributes, "utf8"), settings()];
    assert.equal(first[0], "*.pdf binary\n*.ann.yaml merge=glossator diff=glossator\n");
    run();
    assert.deepEqual([readFileSync(attributes, "utf8"), settings()], first);
    one.commit(sidecar, base);
    writeFileSync(join(one.folder, sidecar), base.replace("words cccc", "other words"));
    assert.match(one.git("diff"), /^@@ .* @@ id: "bbbb"$/m);
    run("--uninstall");
    assert.equal(readFileSync(attributes, "utf8"), "*.pdf binary\n");
    assert.equal(one.try("config", "--local", "--get-regexp", "glossator").stdout, "");
    assert.equal(run(temporaryFolder()).status, 2);
  });

  it("random histories of two branches lose no annotation, whatever the driver does", () => {
    const setup = fc.constantFrom(...Object.keys(setups));
    fc.assert(
      fc.property(setup, steps, (name, all) => history(repository(name), all)),
      { numRuns: Math.ceil(runs / 20), endOnFailure: true },
    );
  });
});
