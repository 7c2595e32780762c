import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { takeGlossary } from "../givenGlossary";
import { startServer } from "../server";
import { nodeRuntime } from "./runtime";

takeGlossary(readFileSync(join(__dirname, "glossary.bin")));
startServer(createConnection(ProposedFeatures.all), nodeRuntime);
