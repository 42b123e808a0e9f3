import { describe, expect, test } from "vitest";
import { placeOf } from "./place.ts";
import { routeOf } from "./route-of.ts";

const LOCAL = "http://{tenant}.localhost:3000";

test.each([
  [LOCAL, "northfield.localhost:3000", { kind: "tenant", slug: "northfield" }],
  [LOCAL, "NorthField.localhost", { kind: "tenant", slug: "northfield" }],
  [LOCAL, "operator.localhost:3000", { kind: "operator", slug: "operator" }],
  [LOCAL, "localhost:3000", { kind: "platform" }],
  [LOCAL, "", { kind: "unknown" }],
  [LOCAL, "127.0.0.1:3000", { kind: "unknown" }],
  [LOCAL, "a.b.localhost", { kind: "own", slug: "a.b.localhost" }],
  [LOCAL, "Careers.College.localhost:3000", { kind: "own", slug: "careers.college.localhost" }],
  [LOCAL, "a..b.localhost", { kind: "unknown" }],
  [LOCAL, "a/b.college.edu", { kind: "unknown" }],
  [LOCAL, "college.edu@evil.test", { kind: "unknown" }],
  [LOCAL, "-a.localhost", { kind: "unknown" }],
  [LOCAL, "evil-localhost", { kind: "unknown" }],
  ["https://{tenant}.placement.example", "iit.placement.example", { kind: "tenant", slug: "iit" }],
  ["https://{tenant}.placement.example", "placement.example", { kind: "platform" }],
  [
    "https://{tenant}.placement.example",
    "iit.placement.example.evil.test",
    { kind: "own", slug: "iit.placement.example.evil.test" },
  ],
  ["https://{tenant}.placement.example", "careers.college.edu", { kind: "own", slug: "careers.college.edu" }],
  ["https://{tenant}-portal.example.test/", "iit-portal.example.test", { kind: "tenant", slug: "iit" }],
])("%s reads %j", (template, host, place) => {
  expect(placeOf(template, host)).toEqual(place);
});

describe("a path on a host", () => {
  const tenant = { kind: "tenant", slug: "iit" } as const;
  const operator = { kind: "operator", slug: "operator" } as const;

  test.each([
    [tenant, "/", "/t/iit"],
    [tenant, "/drives/7", "/t/iit/drives/7"],
    [tenant, "/t/other/drives", "/t/iit/t/other/drives"],
    [tenant, "/operator", "/t/iit/operator"],
    [{ kind: "own", slug: "careers.college.edu" } as const, "/drives/7", "/t/careers.college.edu/drives/7"],
    [{ kind: "own", slug: "careers.college.edu" } as const, "/t/iit", "/t/careers.college.edu/t/iit"],
    [operator, "/", "/operator"],
    [operator, "/colleges", "/operator/colleges"],
    [operator, "/sign-in", "/t/operator/sign-in"],
    [operator, "/reset-password", "/t/operator/reset-password"],
    [operator, "/sign-in/x", "/operator/sign-in/x"],
    [{ kind: "platform" } as const, "/", "/"],
  ])("%j %s is %s", (place, path, route) => {
    expect(routeOf(place, path)).toBe(route);
  });

  test.each(["/t/iit", "/t", "/operator", "/operator/colleges", "/anything"])("the platform has no %s", (path) => {
    expect(routeOf({ kind: "platform" }, path)).toBeUndefined();
  });

  test("an unknown host has nothing", () => {
    expect(routeOf({ kind: "unknown" }, "/")).toBeUndefined();
  });
});
