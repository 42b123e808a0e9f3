import type { RouteModel } from "../assembly/read-model.ts";

export interface RouteMatch {
  readonly route: RouteModel;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Finds routes as an HTTP API does: a full match before a greedy one, a named method before ANY, `$default` last. */
export class RouteTable {
  private readonly routes: readonly CompiledRoute[];

  constructor(routes: readonly RouteModel[]) {
    this.routes = routes.map(compile).toSorted((a, b) => a.rank - b.rank);
  }

  find(method: string, path: string): RouteMatch | undefined {
    for (const { route, method: wanted, pattern } of this.routes) {
      if (wanted !== "ANY" && wanted !== method) continue;
      const match = pattern.exec(path);
      if (match) return { route, pathParameters: { ...match.groups } };
    }
    return undefined;
  }
}

interface CompiledRoute {
  readonly route: RouteModel;
  readonly method: string;
  readonly pattern: RegExp;
  readonly rank: number;
}

function compile(route: RouteModel): CompiledRoute {
  if (route.routeKey === "$default") return { route, method: "ANY", pattern: /^/, rank: 100 };
  const [method = "ANY", path = "/"] = route.routeKey.split(" ");
  const source = path
    .split("/")
    .map((part) => {
      const greedy = /^\{(\w+)\+\}$/.exec(part);
      if (greedy) return `(?<${greedy[1]}>.+)`;
      const one = /^\{(\w+)\}$/.exec(part);
      return one ? `(?<${one[1]}>[^/]+)` : part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("/");
  const rank = (path.includes("+}") ? 20 : path.includes("{") ? 10 : 0) + (method === "ANY" ? 1 : 0);
  return { route, method, pattern: new RegExp(`^${source}$`), rank };
}
