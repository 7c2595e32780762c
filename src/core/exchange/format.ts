/** What a file of annotations from elsewhere is. */

export type ImportFormat = "w3c" | "refi" | "refi-codes" | "csv";

/** By the ending of the file's name. */
export function formatOf(path: string): ImportFormat {
  if (/\.qdpx$/i.test(path)) return "refi";
  if (/\.qdc$/i.test(path)) return "refi-codes";
  return /\.(?:csv|tsv)$/i.test(path) ? "csv" : "w3c";
}
