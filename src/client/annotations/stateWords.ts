import type { AnchorState } from "../../core/anchor/model";
import type { Outdated } from "../../core/codebook/outdated";

/** What is said beside an annotation whose code has got another definition since. */
export function outdatedWords({ isCertain }: Outdated): string {
  return isCertain ? "older definition" : "perhaps older definition";
}

interface StateWords {
  /** Name of a theme icon. */
  readonly icon: string;
  /** A label of its own. */
  readonly label: string;
  /** Beside a label; empty where all is well. */
  readonly mark: string;
  /** One sentence; empty where there is nothing to say. */
  readonly sentence: string;
}

/** How the interface shows where an annotation stands: never by an icon or a colour alone. */
export const stateWords: Readonly<Record<AnchorState, StateWords>> = {
  exact: { icon: "bookmark", label: "Where it was made", mark: "", sentence: "" },
  moved: {
    icon: "bookmark",
    label: "Same words at a new place",
    mark: "",
    sentence: "Found again at a new place.",
  },
  approximate: {
    icon: "warning",
    label: "Words changed",
    mark: "words changed",
    sentence: "The words have changed since this was annotated.",
  },
  ambiguous: {
    icon: "question",
    label: "Several places fit",
    mark: "several places fit",
    sentence: "Several places fit; none was chosen.",
  },
  lost: {
    icon: "error",
    label: "Not found in the text",
    mark: "not found in the text",
    sentence: "Its words are no longer in the text.",
  },
};
