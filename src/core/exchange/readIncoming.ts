import { said } from "../sentence";
import { decodeText } from "../text/decode";
import type { ImportFormat } from "./format";
import { readRefi, readRefiCodebook } from "./fromRefi";
import { readTable } from "./fromTable";
import { readW3c } from "./fromW3c";
import type { Incoming } from "./model";

/**
 * Reads a file of annotations from elsewhere. Brings the readers of CSV, XML and archives with it, which is why editors load it only
 * when somebody imports. Cost: linear.
 */
export function readIncoming(bytes: Uint8Array, format: ImportFormat): Incoming {
  const incoming = readBytes(bytes, format);
  return { ...incoming, items: incoming.items.map((item) => ({ ...item, text: plainPath(item.text) })) };
}

/** Other programs, and people, write the same path as `./a.txt`, and on Windows with backslashes. */
function plainPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
}

function readBytes(bytes: Uint8Array, format: ImportFormat): Incoming {
  if (format === "refi") return readRefi(bytes);
  const { text, problem } = decodeText(bytes);
  if (text === undefined) return { items: [], faults: [said`${problem ?? "is not text"}`] };
  if (format === "refi-codes") return readRefiCodebook(text);
  return format === "csv" ? readTable(text) : readW3c(text);
}
