import { readFileSync } from "node:fs";
import { join } from "node:path";
import { REPOSITORY_ROOT } from "../constructs/bundle.ts";

/** One command of the document: what it invokes, out of which template, with which event. */
export interface SamCommand {
  readonly name: string;
  readonly template: string;
  readonly logicalId: string;
  /** Relative to the repository. */
  readonly event: string;
}

const SECTION = /^### `functions\/([\w-]+)`\n\n {4}sam local invoke -t cdk\.out\/([\w.-]+) (\w+) -e ([\w./-]+)$/gm;

/** The document that says how to invoke each function, and its commands. */
export const SAM_DOCUMENT = readFileSync(join(REPOSITORY_ROOT, ".github/docs/functions.md"), "utf8");
export const SAM_COMMANDS: readonly SamCommand[] = [...SAM_DOCUMENT.matchAll(SECTION)].map(
  ([, name = "", template = "", logicalId = "", event = ""]) => ({ name, template, logicalId, event }),
);

export function readEvent(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(REPOSITORY_ROOT, path), "utf8")) as Record<string, unknown>;
}
