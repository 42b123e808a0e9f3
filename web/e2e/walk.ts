import type { Person } from "./person.ts";
import { type HostKind, pageAt, pagesOf } from "./routes.ts";

/**
 * Opens each kind of page that a person can reach by links from these paths on, once, and holds it to what every page
 * must be in each look. What is known already is not opened again, but for the starts. Answers the patterns of all
 * pages that are known then.
 */
export async function walk(
  person: Person,
  starts: readonly string[],
  { kind, known }: { kind: HostKind; known?: ReadonlySet<string> },
): Promise<Set<string>> {
  const pages = pagesOf(kind);
  const seen = new Set(known);
  const open = async (path: string) => {
    await person.visitInEveryLook(path);
    seen.add(pageOf(path, pages) ?? "");
    return person.links();
  };
  const waiting = [];
  for (const path of starts) waiting.push(...(await open(path)));
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const page = pageOf(path, pages);
    if (page !== undefined && !seen.has(page)) waiting.push(...(await open(path)));
  }
  return seen;
}

const pageOf = (path: string, pages: readonly string[]) => pageAt(path.split("?")[0] ?? path, pages);
