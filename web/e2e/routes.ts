import { globSync } from "node:fs";
import { resolve } from "node:path";

const APP = resolve(import.meta.dirname, "../app");

/** Where the pages of each kind of host lie below `web/app`. */
const FOLDERS = { tenant: "t/[tenant]", operator: "operator" } as const;
export type HostKind = keyof typeof FOLDERS;

/**
 * The pages of a kind of host as patterns of their paths, e.g. `/drives/[driveId]`; those with fewer parameters first,
 * as Next.js prefers them.
 */
export function pagesOf(kind: HostKind): string[] {
  return globSync("**/page.tsx", { cwd: resolve(APP, FOLDERS[kind]) })
    .map(patternOf)
    .toSorted((a, b) => parametersIn(a) - parametersIn(b) || a.localeCompare(b));
}

/** The first of these pages that serves a path, if any. */
export function pageAt(path: string, pages: readonly string[]): string | undefined {
  return pages.find((pattern) => new RegExp(`^${pattern.replaceAll(/\[\w+\]/g, "[^/]+")}$`).test(path));
}

function patternOf(file: string): string {
  const segments = file.split("/").filter((part) => part !== "page.tsx" && !part.startsWith("("));
  return `/${segments.join("/")}`;
}

const parametersIn = (pattern: string) => pattern.split("[").length - 1;
