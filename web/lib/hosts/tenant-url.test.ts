import { expect, test } from "vitest";
import { placeOf } from "./place.ts";
import { routeOf } from "./route-of.ts";
import { hostOfRoute } from "./tenant-url.ts";

const TEMPLATE = "https://{tenant}.placement.example";

test.each([
  ["/t/iit", "iit.placement.example"],
  ["/t/iit?x=1", "iit.placement.example"],
  ["/t/iit/drives?page=2", "iit.placement.example"],
  ["/t/careers.college.edu/drives", "careers.college.edu"],
  ["/t/", undefined],
  ["/operator", undefined],
  ["/", undefined],
])("the route %s belongs to the host %j", (route, host) => {
  expect(hostOfRoute(TEMPLATE, route)).toBe(host);
});

test.each(["/", "/sign-in", "/app-icon.svg", "/t/other/sign-in"])("so does the route of every path, %s too", (path) => {
  for (const host of ["iit.placement.example", "careers.college.edu"]) {
    expect(hostOfRoute(TEMPLATE, routeOf(placeOf(TEMPLATE, host), path) ?? "")).toBe(host);
  }
});
