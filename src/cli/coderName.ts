import { InvalidArgumentError } from "commander";

/** A coder's name on the command line, which is a part of file names. */
export function coderName(value: string): string {
  if (!/^[A-Za-z0-9_-]+$/.test(value))
    throw new InvalidArgumentError("Letters, digits, hyphens and underscores only.");
  return value;
}
