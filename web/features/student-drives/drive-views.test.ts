import { expect, test } from "vitest";
import { readListParams } from "#web/lib/lists/list-params.ts";
import { driveQuery, viewOf } from "./drive-views.ts";

test.each([
  [{}, "eligible", "eligible", "20"],
  [{ show: "applied" }, "applied", "applied", "20"],
  [{ show: "not_eligible" }, "not_eligible", "ineligible", "20"],
  [{ show: "all" }, "all", "all", "20"],
  [{ show: "nonsense" }, "eligible", "eligible", "20"],
])("%j is the view %s", (search, view, show, limit) => {
  const params = readListParams(search);
  expect(viewOf(params)).toBe(view);
  expect(driveQuery(params)).toEqual({ show, limit, sort: "closesAt" });
});

test("asks for the drives that a change opens, among those that are not open yet", () => {
  const params = readListParams({ opensWith: "clear_backlogs:1" });
  expect(viewOf(params)).toBe("not_eligible");
  expect(driveQuery(params)).toMatchObject({ opensWith: "clear_backlogs:1" });
});

test("passes search, order and cursor on, and no order that the list does not have", () => {
  const search = { q: "data", sort: "-closesAt", cursor: "abc", foo: "bar" };
  expect(driveQuery(readListParams(search))).toEqual({
    show: "eligible",
    limit: "20",
    q: "data",
    sort: "-closesAt",
    cursor: "abc",
  });
  expect(driveQuery(readListParams({ sort: "title" }))["sort"]).toBe("closesAt");
});
