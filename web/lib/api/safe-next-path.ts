/** The path on this host to go to after signing in; anything that could lead to another host is the front page. */
export function safeNextPath(next: string | undefined): string {
  if (next === undefined || !next.startsWith("/") || /[\\\p{Cc}]/u.test(next)) return "/";
  const here = new URL("http://here.invalid");
  const url = URL.canParse(next, here) ? new URL(next, here) : here;
  if (url.host !== here.host || next.startsWith("//")) return "/";
  return url.pathname.startsWith("//") ? "/" : url.pathname + url.search;
}
