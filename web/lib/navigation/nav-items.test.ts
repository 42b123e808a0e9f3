import { expect, test } from "vitest";
import { ROLES } from "#shared/domain/membership/roles.ts";
import { isCurrentItem, navItemsFor } from "./nav-items.ts";

test.each(ROLES)("%s has a front page, and no more tabs than a phone holds", (role) => {
  const items = navItemsFor(role);
  expect(items[0]?.href).toBe("/");
  expect(items.filter(({ isTab }) => isTab).length).toBeLessThanOrEqual(4);
  expect(new Set(items.map(({ href }) => href)).size).toBe(items.length);
});

test.each([
  ["/", "/", true],
  ["/", "/drives", false],
  ["/drives", "/drives/7", true],
  ["/drives", "/drives-old", false],
])("%s at %s: %j", (href, path, isCurrent) => {
  expect(isCurrentItem(href, path)).toBe(isCurrent);
});
