import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryFolder } from "../harness/folders";
import { spendAfternoon } from "./afternoon";
import { scriptFor } from "./script";

/** Real texts that may lie beside a checkout; they are not part of the project, nor are their pictures. */
const corpus = join(repositoryFolder, "..", "shared", "corpus");
const texts = process.env["GLOSSATOR_TEXTS"] ?? (existsSync(corpus) ? corpus : undefined);

if (texts !== undefined) spendAfternoon(scriptFor(texts), texts);
