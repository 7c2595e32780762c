// Plugins for esbuild that the bundles of in-host tests need.
const { readdirSync, readFileSync } = require("node:fs");
const { join, relative, resolve } = require("node:path");

/**
 * `import tests from "every-test:./"` brings in every *.test.ts below that folder, so that no test file can be
 * forgotten. They come in as functions to call, because mocha's `describe` must exist before they run.
 */
const everyTest = {
  name: "every-test",
  setup(build) {
    build.onResolve({ filter: /^every-test:/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path.slice("every-test:".length)),
      namespace: "every-test",
    }));
    build.onLoad({ filter: /.*/, namespace: "every-test" }, ({ path: folder }) => {
      const files = readdirSync(folder, { recursive: true })
        .map((name) => join(folder, name))
        .filter((file) => file.endsWith(".test.ts"))
        .sort();
      const entries = files.map((file) => {
        const name = JSON.stringify(relative(folder, file).replaceAll("\\", "/"));
        return `  [${name}, () => import(${JSON.stringify(file)})],`;
      });
      return {
        contents: `export default [\n${entries.join("\n")}\n];\n`,
        resolveDir: folder,
        watchDirs: [folder],
        watchFiles: files,
      };
    });
  },
};

/**
 * Mocha's browser build takes the bundle's own `module.exports` for its own unless it sees none: it then makes the
 * globals `mocha` and `Mocha`.
 */
const browserMocha = {
  name: "browser-mocha",
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      contents: `var exports, module, define;\n${readFileSync(path, "utf8")}`,
      loader: "js",
    }));
  },
};

exports.testPlugins = [everyTest, browserMocha];
