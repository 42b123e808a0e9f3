/** What may be one value or a list in a policy document. */
export function listOf(value: unknown): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** Whether a text fits a pattern of IAM's: `*` for any run of characters, `?` for any one. */
export function fits(pattern: string, text: string): boolean {
  const source = pattern
    .split(/([*?])/)
    .map((part) => (part === "*" ? ".*" : part === "?" ? "." : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${source}$`, "s").test(text);
}
