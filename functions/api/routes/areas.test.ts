import { describe, expect, test } from "vitest";
import { AREAS, areaOf } from "./areas.ts";
import { routes } from "./index.ts";

/** Public routes that stand beside the table of routes: the identity library's own, the document, a public picture. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  auth: ["ALL /api/auth/*", "ALL /api/auth/*"],
  "openapi.json": ["GET /api/openapi.json"],
  tenant: ["GET /api/tenant/logo"],
};

interface Route {
  readonly method: string;
  readonly path: string;
}

/** In the order in which they are tried. */
const inArea = (all: readonly Route[], area: string) =>
  all.filter(({ path }) => areaOf(path) === area).map(({ method, path }) => `${method} ${path}`);

test("every route is in an area", () => {
  const areas = new Set(routes.routes.map(({ path }) => areaOf(path) ?? path));
  expect([...areas, ...Object.keys(BESIDE)].filter((area) => !Object.hasOwn(AREAS, area))).toEqual([]);
});

describe.each(Object.keys(AREAS))("%s", (area) => {
  test("has its routes and no other, in their order, and loads no module in vain", async () => {
    const routers = await Promise.all((AREAS[area] ?? []).map((load) => load()));
    const mounted = routers.map((router) => inArea(router.routes, area));
    expect(mounted.flat()).toEqual([...(BESIDE[area] ?? []), ...inArea(routes.routes, area)]);
    expect(mounted.filter((own) => own.length === 0)).toEqual([]);
  });
});

test.each([
  ["/api/drives/1/applications", "drives"],
  ["/api/my/offers", "my/offers"],
  ["/api/my", "my"],
  ["/api/my/", "my"],
  ["/api", undefined],
  ["/health", undefined],
  ["/x/api/drives", undefined],
])("%s is of the area %s", (path, area) => {
  expect(areaOf(path)).toBe(area);
});
