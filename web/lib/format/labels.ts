/** A code as words: `results_declared` is `Results declared`. For codes that have no label of their own. */
export function labelOf(code: string): string {
  const words = code.replaceAll(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1 student`, `2 students`, with the digits grouped as India groups them. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat("en-IN").format(count)} ${count === 1 ? one : many}`;
}

/** Null while it is not known. */
export function yesOrNo(known: boolean | null): "Yes" | "No" | null {
  if (known === null) return null;
  return known ? "Yes" : "No";
}

/** Up to two initials for a face without a picture. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

/** `1.4 MB`, in decimal units. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
