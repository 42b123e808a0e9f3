let destination: string | undefined;
const listeners = new Set<() => void>();

/** To where the router is under way, as path and query; undefined while it rests. */
export const currentDestination = () => destination;

/** The router has set out. What leads to where we are already is no journey. */
export function setOut(url: string): void {
  const { pathname, search } = new URL(url, location.href);
  tell(pathname === location.pathname && search === location.search ? undefined : pathname + search);
}

export const arrive = () => tell(undefined);

/** Calls back whenever the destination changes; answers how to stop. */
export function onTransition(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(next: string | undefined): void {
  destination = next;
  for (const listener of listeners) listener();
}
