/** What everything kept about a college is tagged with (`shared/config/kept-answers.ts`), so that it can be forgotten. */
export function tenantTag(slug: string): string {
  return `tenant:${slug}`;
}
