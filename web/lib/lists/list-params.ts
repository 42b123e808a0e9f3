/** Parameters of a list as they stand in a page's address. Pure, for server and browser. */

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export interface ListParams {
  readonly q: string | undefined;
  /** Column, with a leading minus when turned round. */
  readonly sort: string | undefined;
  readonly cursor: string | undefined;
  /** Cursors of the pages before this one; "" stands for the first. */
  readonly trail: readonly string[];
  /** Another look at the same list, e.g. `board`. */
  readonly view: string | undefined;
  /** Keys of the columns to show; undefined shows those that the list shows by itself. */
  readonly columns: readonly string[] | undefined;
  /** Everything else that the address filters by. */
  readonly filters: Readonly<Record<string, string>>;
}

const OWN = new Set(["q", "sort", "cursor", "trail", "view", "columns"]);
// Kept short enough for any address bar; further back one starts anew.
const TRAIL_LENGTH = 12;

export function readListParams(params: SearchParams): ListParams {
  const one = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value)?.slice(0, 500) || undefined;
  };
  const trail = params["trail"];
  const filters: Record<string, string> = {};
  for (const name of Object.keys(params)) {
    const value = OWN.has(name) ? undefined : one(name);
    if (value !== undefined) filters[name] = value;
  }
  return {
    q: one("q"),
    sort: one("sort"),
    cursor: one("cursor"),
    view: one("view"),
    columns: one("columns")?.split(","),
    trail: typeof trail === "string" && trail !== "" ? trail.split("~").slice(-TRAIL_LENGTH) : [],
    filters,
  };
}

/** Query for the API: page size, cursor, search, order and filters, without what is unset. */
export function toApiQuery(params: ListParams, limit = 20): Record<string, string> {
  const { q, sort, cursor, filters } = params;
  return { ...filters, limit: String(limit), ...(q && { q }), ...(sort && { sort }), ...(cursor && { cursor }) };
}

/** Query for a file of the whole list: as for a page, without the page. */
export function toFileQuery({ q, sort, filters }: ListParams, defaultSort: string): Record<string, string> {
  return { ...filters, ...(q && { q }), sort: sort ?? defaultSort };
}

/** Address of the list in another order; the other way round when it is in that order already. */
export function sortHref(params: ListParams, column: string, defaultSort: string): string {
  const current = params.sort ?? defaultSort;
  return href({ ...params, sort: current === column ? `-${column}` : column, cursor: undefined, trail: [] });
}

export function nextHref(params: ListParams, nextCursor: string): string {
  const trail = [...params.trail, params.cursor ?? ""].slice(-TRAIL_LENGTH);
  return href({ ...params, cursor: nextCursor, trail });
}

/** Address of the page before, or undefined on the first. */
export function previousHref(params: ListParams): string | undefined {
  if (params.cursor === undefined) return undefined;
  return href({ ...params, cursor: params.trail.at(-1) || undefined, trail: params.trail.slice(0, -1) });
}

/** Address of the first page with another search or filter; undefined takes a filter away. */
export function filterHref(params: ListParams, change: Readonly<Record<string, string | undefined>>): string {
  const { q = params.q, ...filters } = change;
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...params.filters, ...filters })) if (value) merged[name] = value;
  return href({
    ...params,
    q: "q" in change ? q || undefined : params.q,
    filters: merged,
    cursor: undefined,
    trail: [],
  });
}

/** Address of the first page with another look or other columns. */
export function displayHref(
  params: ListParams,
  change: { readonly view?: string | undefined; readonly columns?: readonly string[] | undefined },
): string {
  return href({ ...params, ...change, cursor: undefined, trail: [] } as ListParams);
}

/** What a saved view keeps: search, order, look, columns and filters. A view starts on the first page. */
export function viewQuery(params: ListParams): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(href({ ...params, cursor: undefined, trail: [] }).slice(1)));
}

function href({ q, sort, cursor, trail, view, columns, filters }: ListParams): string {
  const query = new URLSearchParams(filters);
  if (q) query.set("q", q);
  if (sort) query.set("sort", sort);
  if (view) query.set("view", view);
  if (columns) query.set("columns", columns.join(","));
  if (cursor) query.set("cursor", cursor);
  if (cursor && trail.length > 0) query.set("trail", trail.join("~"));
  const text = query.toString();
  return text === "" ? "?" : `?${text}`;
}
