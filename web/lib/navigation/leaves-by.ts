/** As much of a click as says where it leads. */
export interface LinkClick {
  readonly target: EventTarget | null;
  readonly button: number;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** The part of a link that decides, as the DOM has it. */
interface Link {
  readonly href: string;
  readonly target: string;
  hasAttribute(name: string): boolean;
}

/**
 * Where a click leads by a link of this portal, as a path; undefined when the page stays, as it does for a download,
 * another tab or a place on the same page, and when the browser itself leaves it.
 */
export function leavesBy(click: LinkClick, here: string): string | undefined {
  if (click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return undefined;
  const link = (click.target as { closest?(selector: string): Link | null } | null)?.closest?.("a[href]");
  if (!link || link.hasAttribute("download") || (link.target !== "" && link.target !== "_self")) return undefined;
  const [to, from] = [new URL(link.href), new URL(here)];
  if (to.origin !== from.origin) return undefined;
  if (to.pathname === from.pathname && to.search === from.search) return undefined;
  return to.pathname + to.search + to.hash;
}
