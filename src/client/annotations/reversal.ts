import { errorAt } from "../../core/problem";
import { said } from "../../core/sentence";
import { takingBack } from "../../core/yaml/takeBack";
import { textOf } from "./sidecarFiles";
import type { FileEdit, Written } from "./sidecarWriter";

/** What takes a write back in a file that somebody else has changed since. */
export function reversalOf({ uri, before, after }: Written): FileEdit {
  const [old, mine] = [before, after].map((bytes) => withoutMark(textOf(uri, bytes) ?? ""));
  return (text) => {
    const now = withoutMark(text);
    const splices = takingBack(old ?? "", mine ?? "", now);
    const shift = text.length - now.length;
    if (splices !== undefined)
      return {
        value: splices.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
        problems: [],
      };
    const sentence = said`The same lines were changed since, so this cannot be undone. Nothing was changed.`;
    return { value: undefined, problems: [errorAt("file.changed-since", sentence)] };
  };
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}
