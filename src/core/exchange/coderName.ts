/** The name of a coder that another program gave, as names of sidecars may hold it; undefined where nothing of it is left. */
export function coderNamed(name: string): string | undefined {
  const kept = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return kept === "" ? undefined : kept;
}
