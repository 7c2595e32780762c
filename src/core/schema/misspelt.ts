import { type Document, isMap, isScalar, isSeq } from "yaml";
import { type Problem, worded } from "../problem";
import { said } from "../sentence";
import { nearestTexts } from "../text/nearest";

/** What is read of a schema: keys and what stands in them. */
interface Shape {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

interface Root extends Shape {
  readonly definitions?: Readonly<Record<string, Shape>>;
}

/**
 * Keys that a schema does not know and that look like one that it does, and that is not there: they have no effect, and most are
 * misspelt. Other unknown keys are somebody's own, or of a later version. `area`: prefix of the problems' code.
 */
export function misspeltKeys({ contents }: Document, schema: object, area: string): readonly Problem[] {
  const root: Root = schema;
  const visit = (node: unknown, shape: Shape | undefined): readonly Problem[] => {
    const { properties, items } = resolved(root, shape) ?? {};
    if (isSeq(node)) return node.items.flatMap((item) => visit(item, items));
    if (!isMap(node) || properties === undefined) return [];
    const absent = Object.keys(properties).filter((key) => !node.has(key));
    return node.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || !key.range) return [];
      const name = String(key.value);
      if (Object.hasOwn(properties, name)) return visit(value, properties[name]);
      const [like] = name.startsWith("x-") ? [] : nearestTexts(name, absent, 1);
      if (like === undefined) return [];
      const sentence = said`The key "${name}" is not known here, so it has no effect; is "${like}" meant?`;
      const [start, end] = key.range;
      return { code: `${area}.unknown-key`, ...worded(sentence), severity: "warning" as const, start, end };
    });
  };
  return visit(contents, root);
}

function resolved({ definitions }: Root, shape: Shape | undefined): Shape | undefined {
  const name = shape?.$ref?.replace("#/definitions/", "");
  return name === undefined ? shape : definitions?.[name];
}
