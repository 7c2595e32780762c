// An esbuild plugin: `import "every-test:./"` brings in every *.test.ts below that folder, so that no test file can be
// forgotten. The files come in as functions to call, because mocha's `describe` must exist before they run.
const { readdirSync } = require("node:fs");
const { join, relative, resolve } = require("node:path");

exports.everyTest = {
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
