/** A college's name as the label of a host: `St. Xavier’s, Mumbai` is `st-xaviers-mumbai`; 40 characters at most. */
export function suggestSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’.]/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, "");
}
