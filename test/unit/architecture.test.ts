import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix, resolve } from "node:path";
import { generatedFiles } from "../../src/glossary/generate";

const root = resolve(__dirname, "..", "..");

interface Import {
  readonly file: string;
  /** Path from the root for relative imports, else the package as written. */
  readonly target: string;
  readonly isRelative: boolean;
  readonly isTypeOnly: boolean;
}

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((name) => name.endsWith(".ts"))
  .sort();

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function importsOf(file: string): readonly Import[] {
  const statement =
    /^(?:import|export)\b(\s+type\b)?[\w\s{},*$]*?(?:\bfrom\s*)?"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)"\s*\)/gm;
  return [...textOf(file).matchAll(statement)].flatMap((match) => {
    const specifier = match[2] ?? match[3];
    if (specifier === undefined) return [];
    const isRelative = specifier.startsWith(".");
    const target = isRelative ? posix.join(posix.dirname(file), specifier) : specifier;
    return [{ file, target, isRelative, isTypeOnly: match[1] !== undefined }];
  });
}

const imports = sources.flatMap(importsOf);

/** The folder of `src` a file belongs to: `core`, `server`, … */
function layerOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** Files of the command line that only Node runs. */
const cliFilesOfNode = /^src\/cli\/(?:node|main|serve|start|compiledScript|writeCode|jobs\/thread)\.ts$/;

/** What one layer may import; the whole rule. */
const rules: Readonly<
  Record<
    string,
    { readonly layers: readonly string[]; readonly packages: (name: string, file: string) => boolean }
  >
> = {
  core: {
    layers: ["core", "schemas"],
    packages: (name) =>
      ["yaml", "@cfworker/json-schema", "fflate", "papaparse", "fast-xml-parser"].includes(name) ||
      name.startsWith("@noble/hashes/"),
  },
  charts: { layers: ["core"], packages: (name) => name.startsWith("echarts/") },
  disk: { layers: ["disk"], packages: (name) => isBuiltin(name) },
  settings: { layers: [], packages: () => false },
  protocol: { layers: ["core"], packages: () => false },
  glossary: {
    layers: ["core", "settings", "glossary"],
    packages: (name) => isBuiltin(name) || ["yaml", "world-countries", "opencc-js"].includes(name),
  },
  server: {
    layers: ["core", "settings", "protocol", "server"],
    packages: (name, file) => {
      if (name === "yaml" || name === "vscode-languageserver") return true;
      if (isBuiltin(name)) return hostOf(file) === "node";
      return name === `vscode-languageserver/${hostOf(file)}`;
    },
  },
  client: {
    layers: ["charts", "core", "settings", "protocol", "client", "disk"],
    packages: (name, file) => {
      if (name === "vscode" || name === "vscode-languageclient") return true;
      if (isBuiltin(name)) return hostOf(file) === "node";
      // Its own bundle, of which each host runs a half.
      return file === "src/client/languageClient.ts" && name.startsWith("vscode-languageclient/");
    },
  },
  cli: {
    layers: ["charts", "core", "cli", "disk"],
    packages: (name, file) => {
      if (["commander", "cli-progress"].includes(name)) return true;
      if (name === "picomatch") return file === "src/cli/node.ts";
      if (name === "vscode-languageserver/node") return file === "src/cli/serve.ts";
      return isBuiltin(name) && cliFilesOfNode.test(file);
    },
  },
};

/** `node` or `browser` for the files of a host folder, `undefined` elsewhere. */
function hostOf(file: string): string | undefined {
  return /^src\/(?:client|server)\/(node|browser)\//.exec(file)?.[1];
}

/** Files of `src` by those that they import, as paths from the root. */
function importedFiles(): ReadonlyMap<string, readonly string[]> {
  const known = new Set(sources);
  const among = (file: string) =>
    imports
      .filter((one) => one.file === file && one.isRelative)
      .map(({ target }) => `${target}.ts`)
      .filter((target) => known.has(target));
  return new Map(sources.map((file) => [file, among(file)]));
}

/** The folder of the core that a path lies in, and the folder in that for mentions; undefined for what lies elsewhere, or in none. */
function coreFolderOf(path: string): string | undefined {
  return /^src\/core\/(mentions\/\w+(?=\/)|\w+(?=\/))/.exec(path)?.[1];
}

/** What each folder of the core imports besides itself and the files that lie in none: folders as they are, packages in backticks. */
function importsOfCore(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { file, target, isRelative } of imports) {
    const folder = coreFolderOf(file);
    if (folder === undefined) continue;
    const imported = found.get(folder) ?? new Set();
    found.set(folder, imported);
    const other = isRelative ? coreFolderOf(target) : `\`${/^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0]}\``;
    if (other !== undefined && other !== folder && !other.startsWith(`${folder}/`)) imported.add(other);
  }
  return found;
}

/** The first circle met, from a file back to itself; empty where there is none. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): readonly string[] => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const next of graph.get(file) ?? []) {
      const circle = visit(next, [...above, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  return [...graph.keys()].map((file) => visit(file, [])).find(({ length }) => length > 0) ?? [];
}

function isAllowed({ file, target, isRelative, isTypeOnly }: Import): boolean {
  const layer = layerOf(file);
  const rule = rules[layer];
  if (rule === undefined) return false;
  if (!isRelative) return rule.packages(target, file);
  if (file === "src/cli/serve.ts" && layerOf(target) === "server") return true;
  if (!rule.layers.includes(layerOf(target))) return false;
  if (layer === "client" && layerOf(target) === "disk") return hostOf(file) === "node";
  return layer !== "protocol" || isTypeOnly;
}

describe("the import rule", () => {
  it("finds the import statements it is about", () => {
    assert.ok(imports.length > 300, `only ${imports.length} imports found in ${sources.length} files`);
    for (const layer of Object.keys(rules).filter((name) => name !== "settings"))
      assert.ok(
        imports.some(({ file }) => layerOf(file) === layer),
        `no import found in src/${layer}`,
      );
  });

  it("holds for every import statement of src", () => {
    const broken = imports.filter((one) => !isAllowed(one)).map(({ file, target }) => `${file} → ${target}`);
    assert.deepEqual(broken, []);
  });

  const breaches: readonly (readonly [string, Omit<Import, "isTypeOnly"> & { isTypeOnly?: boolean }])[] = [
    ["vscode in the core", { file: "src/core/a.ts", target: "vscode", isRelative: false }],
    ["Node in the core", { file: "src/core/a.ts", target: "node:fs", isRelative: false }],
    [
      "the protocol in the core",
      { file: "src/core/a.ts", target: "src/protocol/messages", isRelative: true },
    ],
    ["anything in settings", { file: "src/settings/table.ts", target: "src/core/problem", isRelative: true }],
    ["runtime code in the protocol", { file: "src/protocol/a.ts", target: "src/core/a", isRelative: true }],
    ["Node in the server", { file: "src/server/a.ts", target: "node:path", isRelative: false }],
    [
      "a host's entry in shared code",
      { file: "src/server/a.ts", target: "vscode-languageserver/node", isRelative: false },
    ],
    [
      "the wrong host's entry",
      { file: "src/client/browser/a.ts", target: "vscode-languageclient/node", isRelative: false },
    ],
    ["the disk in the shared client", { file: "src/client/a.ts", target: "src/disk/lock", isRelative: true }],
    ["Node in the shared client", { file: "src/client/a.ts", target: "node:fs", isRelative: false }],
    ["the server in the client", { file: "src/client/a.ts", target: "src/server/server", isRelative: true }],
    ["the client in the server", { file: "src/server/a.ts", target: "src/client/log", isRelative: true }],
    ["Node in a command", { file: "src/cli/commands/scan.ts", target: "node:fs", isRelative: false }],
    ["the server in a command", { file: "src/cli/run.ts", target: "src/server/server", isRelative: true }],
    ["a folder nobody planned", { file: "src/utils/a.ts", target: "yaml", isRelative: false }],
  ];
  for (const [title, breach] of breaches)
    it(`forbids ${title}`, () => assert.equal(isAllowed({ isTypeOnly: false, ...breach }), false));

  it("is for each folder of the core what ARCHITECTURE.md says", () => {
    const row = /^\| `(?:src\/core|…)\/([\w/]+)` \|.*\| (.*) \|$/gm;
    const said = [...textOf("ARCHITECTURE.md").matchAll(row)].map(([, name = "", imported = ""]) => [
      name,
      imported,
    ]);
    const names = [...importsOfCore()].map(([name, imported]) => [
      name,
      [...imported].sort().join(", ") || "–",
    ]);
    assert.deepEqual(Object.fromEntries(said), Object.fromEntries(names));
  });

  it("lets no files import each other in a circle, not even for types", () => {
    const circle = circleIn(importedFiles());
    assert.deepEqual(circle, []);
    assert.deepEqual(
      circleIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["b"]],
        ]),
      ),
      ["b", "c", "b"],
    );
  });

  it("loads the language client when a server is started, and not with the extension", () => {
    const loading = /^import (?!type\b)[^;]*?"vscode-languageclient/m;
    const clientFiles = sources.filter((file) => layerOf(file) === "client");
    assert.match('import { type BaseLanguageClient, State } from "vscode-languageclient";', loading);
    assert.deepEqual(
      clientFiles.filter((file) => loading.test(textOf(file))),
      [],
    );
  });

  it("makes protocol positions in one file of the server only", () => {
    const places = sources.filter(
      (file) =>
        /^src\/server\//.test(file) &&
        file !== "src/server/lsp/ranges.ts" &&
        /\.(?:positionAt|offsetAt)\(/.test(textOf(file)),
    );
    assert.deepEqual(places, []);
  });
});

/** What `npm run build` writes. */
function builtFiles(): readonly string[] {
  return [...textOf("esbuild.js").matchAll(/outfile: "(dist\/[^"]+)"/g)].flatMap(([, file]) => file ?? []);
}

describe("the bundles", () => {
  interface Asking {
    readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
  }
  interface Metafile {
    readonly inputs: Record<string, Asking>;
    readonly outputs: Record<string, Asking & { readonly inputs: object }>;
  }
  const metafile = join(root, "out", "metafile.json");
  const bundle = (name: string) => {
    assert.ok(existsSync(metafile), "out/metafile.json is missing: run `npm run build` first");
    const bundles = JSON.parse(readFileSync(metafile, "utf8")) as Record<string, Metafile>;
    const { inputs, outputs } = bundles[name] ?? { inputs: {}, outputs: {} };
    const output = Object.entries(outputs).find(([path]) => path.endsWith(".js"))?.[1];
    assert.ok(output !== undefined, `no bundle ${name}`);
    const externalsOf = ({ imports }: Asking) =>
      imports.filter(({ external }) => external === true).map(({ path }) => path);
    return {
      inputs: Object.keys(output.inputs),
      externals: externalsOf(output),
      externalsByFile: Object.entries(inputs).map(([file, one]) => [file, externalsOf(one)] as const),
    };
  };

  for (const name of ["extension", "languageClient", "server"])
    it(`${name} leaves Node to the half that only Node runs`, () => {
      const asking = bundle(name).externalsByFile.filter(([, externals]) => externals.some(isBuiltin));
      assert.ok(asking.length > 3, "the bundle asks for nothing: this test looks at the wrong place");
      const isNodeHalf = (file: string) =>
        /^src\/(?:(?:client|server)\/node|disk)\/|(?:^|\/)node_modules\/vscode-[a-z-]+\/lib\/node\//.test(
          file,
        );
      assert.deepEqual(
        asking.map(([file]) => file).filter((file) => !isNodeHalf(file)),
        [],
      );
    });

  for (const [name, more] of [
    ["extension", ["vscode", "./languageClient.js", "./readers.js", "./charts.js"]],
    ["languageClient", ["vscode"]],
    ["readers", []],
    ["charts", []],
    ["server", []],
    ["cli", ["./charts.js"]],
  ] as const)
    it(`${name} asks its host for ${["Node", ...more].join(" and ")} only`, () => {
      const isKnown = (path: string) => isBuiltin(path) || more.some((one) => one === path);
      assert.deepEqual(
        bundle(name).externals.filter((path) => !isKnown(path)),
        [],
      );
    });

  for (const [name, what, part] of [
    ["readers", "what reads files of other programs", /node_modules\/(?:papaparse|fast-xml-parser)\//],
    ["languageClient", "the language server's client", /node_modules\/vscode-languageclient\//],
  ] as const)
    it(`extension starts without ${what}`, () => {
      assert.deepEqual(
        bundle("extension").inputs.filter((path) => part.test(path)),
        [],
      );
      assert.ok(bundle(name).inputs.some((path) => part.test(path)));
    });

  it("cli imports nothing while it runs, which a script cannot", () => {
    const script = join(root, "dist", "cli.main.js");
    assert.ok(existsSync(script), "dist/cli.main.js is missing: run `npm run build` first");
    assert.doesNotMatch(readFileSync(script, "utf8"), /\bimport\(/);
  });

  for (const name of ["extension", "languageClient", "server", "cli"])
    it(`${name} holds no module in UMD form, which bundlers do not follow`, () => {
      assert.deepEqual(
        bundle(name).inputs.filter((path) => path.includes("/umd/")),
        [],
      );
    });
});

describe("generated files", () => {
  it("are fresh; otherwise run `npm run generate`", () => {
    const stale = [...generatedFiles()].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
    assert.deepEqual(stale, []);
  }).timeout(0);
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title?: string;
      readonly category?: string;
    }[];
    readonly keybindings: readonly { readonly command: string }[];
    readonly menus: Readonly<
      Record<
        string,
        readonly { readonly command?: string; readonly submenu?: string; readonly when?: string }[]
      >
    >;
  };
}

describe("the manifest's commands", () => {
  const { commands, keybindings, menus } = (JSON.parse(textOf("package.json")) as Manifest).contributes;
  const ids = commands.map(({ command }) => command);
  const clientText = sources
    .filter((file) => file.startsWith("src/client/") || file.startsWith("src/server/"))
    .map(textOf)
    .join("\n");

  it("are those that the client registers", () => {
    // The client cannot be loaded without an editor, so its table is read as text.
    const table =
      /const commands: [^=]*= \{\n([\s\S]*?)\n {2}\};/.exec(textOf("src/client/commands.ts"))?.[1] ?? "";
    const registered = [...table.matchAll(/^ {4}(\w+):/gm)].map((match) => `glossator.${match[1]}`);
    assert.ok(registered.length > 10, "the table of createCommands was not found");
    assert.deepEqual([...ids].sort(), [...registered].sort());
  });

  it("are sorted and unique", () => assert.deepEqual(ids, [...new Set(ids)].sort()));

  const sentences = JSON.parse(textOf("package.nls.json")) as Readonly<Record<string, string>>;
  for (const { command, title = "", category } of commands)
    it(`${command} has a title and a category`, () => {
      assert.match(sentences[title.slice(1, -1)] ?? "", /^[A-Z]\S*( \S+)*$/);
      assert.equal(category, "Glossator");
    });

  it("can each be reached: from the palette, a menu, a key, or another part of the product", () => {
    const palette = menus["commandPalette"] ?? [];
    const hidden = new Set(palette.filter(({ when }) => when === "false").map(({ command }) => command));
    const inMenus = Object.entries(menus)
      .filter(([place]) => place !== "commandPalette")
      .flatMap(([, items]) => items.flatMap(({ command }) => command ?? []));
    const elsewhere = new Set([...inMenus, ...keybindings.map(({ command }) => command)]);
    const isUsed = (id: string) => new RegExp(`["':]${id.replace(".", "\\.")}["'?]`).test(clientText);
    assert.deepEqual(
      ids.filter((id) => hidden.has(id) && !elsewhere.has(id) && !isUsed(id)),
      [],
    );
  });

  it("are all that menus, keys and palette conditions name", () => {
    const named = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) => command ?? []);
    assert.deepEqual(
      named.filter((id) => id.startsWith("glossator.") && !ids.includes(id)),
      [],
    );
  });
});

describe("the package", () => {
  const allowed = textOf(".vscodeignore")
    .split(/\r?\n/)
    .filter((line) => line.startsWith("!"))
    .map((line) => line.slice(1));
  // The command line is installed from the registry; in the extension nobody would find it.
  const commandLine = ["dist/cli.js", "dist/cli.main.js"];
  const built = builtFiles().filter((file) => !commandLine.includes(file));

  it("is an allow-list", () => assert.equal(textOf(".vscodeignore").split(/\r?\n/)[0], "**"));

  it("names only files that are there or are built", () => {
    assert.deepEqual(
      allowed.filter((file) => !built.includes(file) && !existsSync(join(root, file))),
      [],
    );
  });

  it("holds every built file and every file the manifest points at", () => {
    const manifest = textOf("package.json");
    const pointed = [
      ...manifest.matchAll(/"(?:\.\/)?((?:syntaxes|snippets|media|src\/schemas|dist)\/[^"]+)"/g),
    ]
      .flatMap(([, file]) => file ?? [])
      .filter(
        (file) =>
          !file.includes("*") &&
          !["media/screenshots", "media/l10n"].includes(file) &&
          !commandLine.includes(file),
      );
    assert.ok(pointed.length > 8, "the manifest's paths were not found");
    assert.deepEqual(
      [...new Set([...built, ...pointed])].filter((file) => !allowed.includes(file)),
      [],
    );
  });
});

describe("source files", () => {
  const limit = 300;
  it(`have at most ${limit} lines, unless their first comment says why not`, () => {
    const tooLong = sources.filter((file) => {
      if (file.endsWith(".generated.ts")) return false;
      const text = textOf(file);
      const opening = /^(?:\/\*[\s\S]*?\*\/|(?:\/\/.*\n)+)/.exec(text)?.[0] ?? "";
      return text.split("\n").length > limit + 1 && !/\b(?:long|lines)\b/.test(opening);
    });
    assert.deepEqual(tooLong, []);
  });
});
