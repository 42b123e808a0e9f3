import { expect, test } from "vitest";
import { safeNextPath } from "./safe-next-path.ts";

test.each([
  ["/drives?sort=name", "/drives?sort=name"],
  ["/", "/"],
  ["/drives#x", "/drives"],
  [undefined, "/"],
  ["", "/"],
  ["drives", "/"],
  ["//evil.test", "/"],
  ["/\\evil.test", "/"],
  ["\\\\evil.test", "/"],
  ["https://evil.test/", "/"],
  ["javascript:alert(1)", "/"],
  ["/\t/evil.test", "/"],
  ["/\n/evil.test", "/"],
  ["/.//evil.test", "/"],
  ["/%2F/evil.test", "/%2F/evil.test"],
])("%j leads to %j", (next, path) => {
  expect(safeNextPath(next)).toBe(path);
});
