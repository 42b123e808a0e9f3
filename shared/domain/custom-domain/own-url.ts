/** Origin of a portal under a domain of the college's own: the platform's scheme and, on one machine, its port. */
export function ownUrl(portalUrlTemplate: string, domain: string): string {
  const { protocol, port } = new URL(portalUrlTemplate.replace("{tenant}", "any"));
  return `${protocol}//${domain}${port && `:${port}`}`;
}
