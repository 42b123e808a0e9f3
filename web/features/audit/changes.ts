/** One value that an entry of the audit trail changed, as text. */
export interface Change {
  readonly name: string;
  /** Absent when there was none. */
  readonly before: string | undefined;
  readonly after: string;
}

/** What differs between two records of an entry; what stayed the same is left out. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [from, to] = [recordOf(before), recordOf(after)];
  const changes: Change[] = [];
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [was, is] = [textOf(from[name]), textOf(to[name])];
    if (was !== is) changes.push({ name: words(name), before: was === "–" ? undefined : was, after: is });
  }
  return changes;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string {
  if (value === undefined || value === null || value === "") return "–";
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

// `respondBy` is `respond by`.
function words(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, (_, one: string, next: string) => `${one} ${next.toLowerCase()}`);
}
