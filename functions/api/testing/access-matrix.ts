import type { Access } from "../gateway/route.ts";
import { routes } from "../routes/index.ts";

export interface MatrixRow {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** As described, with `{id}`. */
  readonly path: `/${string}`;
  readonly access: Access;
}

/** The access matrix, read off the routes as they are mounted, and the routes that no row describes. */
export function accessMatrix(): { rows: MatrixRow[]; unlisted: string[] } {
  const rows: MatrixRow[] = [];
  for (const definition of routes.openAPIRegistry.definitions) {
    if (definition.type !== "route") continue;
    const { method, path } = definition.route;
    const access = (definition.route as { "x-access"?: Access })["x-access"];
    if (access === undefined) continue;
    rows.push({ method: method.toUpperCase() as MatrixRow["method"], path: path as `/${string}`, access });
  }
  const described = new Set(rows.map((row) => `${row.method} ${row.path.replace(/\{(\w+)\}/g, ":$1")}`));
  const mounted = routes.routes.filter(({ method }) => method !== "ALL");
  const unlisted = mounted.map((route) => `${route.method} ${route.path}`).filter((each) => !described.has(each));
  return { rows, unlisted: [...new Set(unlisted)] };
}

/** The path with a fresh id, or a token that nobody has, for each parameter. */
export function pathWith(path: `/${string}`, newId: () => string): `/${string}` {
  return path.replace(/\{(\w+)\}/g, () => newId()) as `/${string}`;
}
