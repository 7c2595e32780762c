// Builds everything: extension and language server for both hosts, the command line, and (with --tests) the in-host tests or
// (with --bench) the benchmarks.
//   node esbuild.js [--production] [--watch] [--tests] [--bench] [--metafile]
const { execFileSync } = require("node:child_process");
const { readFileSync, rmSync, writeFileSync, mkdirSync } = require("node:fs");
const { builtinModules } = require("node:module");
const { resolve } = require("node:path");
const esbuild = require("esbuild");
const { testPlugins } = require("./test/harness/testPlugins.cjs");

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

/** Prints problems in the form that the tasks in .vscode read. */
const problemReporter = {
  name: "problem-reporter",
  setup(build) {
    build.onStart(() => process.stdout.write("[watch] build started\n"));
    build.onEnd(({ errors }) => {
      for (const { text, location } of errors)
        process.stderr.write(
          `✘ [ERROR] ${text}\n    ${location?.file}:${location?.line}:${location?.column}:\n`,
        );
      process.stdout.write("[watch] build finished\n");
    });
  },
};

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  target: "es2022",
  logLevel: watch ? "silent" : "warning",
  legalComments: "none",
  // Names in all scripts as they are: escaped, the glossary would be twice as large.
  charset: "utf8",
  plugins: watch ? [problemReporter] : [],
  metafile: true,
  define: {
    "process.env.GLOSSATOR_VERSION": JSON.stringify(JSON.parse(readFileSync("package.json")).version),
  },
};
const node = { ...common, platform: "node", format: "cjs" };
const browser = {
  ...common,
  platform: "browser",
  format: "cjs",
  // The JSON Schema validator builds a base address from the page's; an extension host's worker has none that is valid.
  define: { ...common.define, "self.location": "undefined" },
};

/** The built-in glossary is the largest part by far. All bundles share one file of it, which is written before them. */
const glossary = { outfile: "dist/glossary.bin" };

/** Puts the module that brings the shared file in the place of the one that holds the entries. */
const packedGlossary = (module) => ({
  name: "packed-glossary",
  setup(build) {
    build.onResolve({ filter: /\/builtinData$/ }, () => ({ path: resolve(module) }));
  },
});
/** For Node the file is named from where a bundle stands. */
const readingGlossary = (path) => ({
  plugins: [...common.plugins, packedGlossary("src/glossary/packedFile.ts")],
  define: { ...common.define, "process.env.GLOSSATOR_GLOSSARY": JSON.stringify(path) },
});

/** Leaves a module to a file of its own, which is loaded when it is needed. */
const apart = (file, filter) => ({
  name: `${file}-apart`,
  setup(build) {
    build.onResolve({ filter }, () => ({ path: `./${file}.js`, external: true }));
  },
});
/** What draws charts is as large as all commands together. */
const chartsApart = apart("charts", /\/charts\/bars$/);
/** Editors start without what reads files of other programs, and show annotations without the protocol's client. */
const readersApart = apart("readers", /\/exchange\/readers$/);
const languageClientApart = apart("languageClient", /\/languageClient$/);

/** Lets a bundle for both hosts hold what the protocol's packages offer to Node alone. */
const nodeHalves = {
  name: "node-halves",
  setup(build) {
    build.onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, resolveDir }) => ({
      path: require.resolve(path, { paths: [resolveDir] }),
    }));
  },
};

const reading = readingGlossary("glossary.bin");

const product = {
  extension: {
    ...browser,
    entryPoints: ["src/client/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode", ...builtinModules, "node:*"],
    // Hosts load it with `require`, which is how it has to load its other files.
    supported: { "dynamic-import": false },
    plugins: [...common.plugins, languageClientApart, readersApart, chartsApart],
  },
  languageClient: {
    ...browser,
    entryPoints: ["src/client/languageClient.ts"],
    outfile: "dist/languageClient.js",
    external: ["vscode", ...builtinModules, "node:*"],
    supported: { "dynamic-import": false },
    plugins: [...common.plugins, nodeHalves],
  },
  readers: {
    ...browser,
    entryPoints: ["src/client/exchange/readers.ts"],
    outfile: "dist/readers.js",
  },
  server: {
    ...browser,
    format: "iife",
    entryPoints: ["src/server/main.ts"],
    outfile: "dist/server.js",
    external: [...builtinModules, "node:*"],
    plugins: [...common.plugins, packedGlossary("src/server/givenGlossary.ts"), nodeHalves],
  },
  cli: {
    ...node,
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.main.js",
    // A script (`compiledScript.ts`) can require, but not import.
    supported: { "dynamic-import": false },
    ...reading,
    plugins: [...reading.plugins, chartsApart],
  },
  charts: {
    ...browser,
    entryPoints: ["src/charts/bars.ts"],
    outfile: "dist/charts.js",
  },
  start: {
    ...node,
    entryPoints: ["src/cli/start.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
};
const tests = {
  "tests/host": {
    ...node,
    entryPoints: ["test/host/index.ts"],
    outfile: "out/test/host.js",
    external: ["vscode", "mocha"],
    sourcemap: "inline",
    plugins: [...common.plugins, ...testPlugins],
  },
  "tests/web": {
    ...browser,
    entryPoints: ["test/web/index.ts"],
    outfile: "out/test/web.js",
    external: ["vscode"],
    define: { ...browser.define, global: "globalThis" },
    sourcemap: false,
    plugins: [...common.plugins, ...testPlugins],
  },
};

/** What is measured runs as what is shipped: in one file, where a call into another module costs nothing. */
const bench = {
  bench: {
    ...node,
    entryPoints: ["test/bench/bench.ts"],
    outfile: "out/bench/bench.js",
    packages: "external",
    // The generators run only when they are called for.
    define: { ...common.define, "require.main": "undefined" },
  },
};

/** Where a script that only the build runs lies when it is bundled. */
async function builtTool(entry, file) {
  const outfile = resolve(file);
  await esbuild.build({ ...node, entryPoints: [entry], outfile, plugins: [], sourcemap: false });
  return outfile;
}

async function writeGlossary() {
  const tool = await builtTool("src/glossary/pack.ts", "out/pack.cjs");
  require(tool).writePack(glossary.outfile);
}

/** Code of the command line that need not be compiled again (`compiledScript.ts`); learnt from what people do most. */
async function writeCode() {
  const tool = await builtTool("src/cli/writeCode.ts", "out/writeCode.cjs");
  const script = resolve(product.cli.outfile);
  execFileSync(process.execPath, [tool, script, "scan", "test/samples/communique.md"], {
    stdio: "ignore",
  });
}

async function main() {
  await writeGlossary();
  const has = (option) => process.argv.includes(option);
  const bundles = has("--bench") ? bench : has("--tests") ? tests : product;
  if (bundles === product) rmSync(`${product.cli.outfile}.code`, { force: true });
  if (watch) {
    for (const options of Object.values(bundles)) await (await esbuild.context(options)).watch();
    return;
  }
  const results = await Promise.all(
    Object.entries(bundles).map(async ([name, options]) => [name, (await esbuild.build(options)).metafile]),
  );
  // The architecture test reads which file went into which bundle.
  mkdirSync("out", { recursive: true });
  if (bundles === product) {
    writeFileSync("out/metafile.json", JSON.stringify(Object.fromEntries(results)));
    await writeCode();
  }
}

main().catch(() => {
  process.exitCode = 1;
});
