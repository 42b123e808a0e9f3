import { expect, test } from "vitest";
import {
  displayHref,
  filterHref,
  nextHref,
  previousHref,
  readListParams,
  sortHref,
  toApiQuery,
  toFileQuery,
  viewQuery,
} from "./list-params.ts";

const at = (address: string) => readListParams(Object.fromEntries(new URLSearchParams(address)));

test("the API is asked for what the address says", () => {
  expect(toApiQuery(at("?q=ann&sort=-name&cursor=c1&trail=~c0&status=open&empty="))).toEqual({
    limit: "20",
    q: "ann",
    sort: "-name",
    cursor: "c1",
    status: "open",
  });
});

test("a file is asked for whole, in the order that the page shows", () => {
  expect(toFileQuery(at("?q=ann&cursor=c1&trail=~c0&status=open&columns=a,b&view=board"), "-createdAt")).toEqual({
    q: "ann",
    status: "open",
    sort: "-createdAt",
  });
  expect(toFileQuery(at("?sort=name"), "-createdAt")).toEqual({ sort: "name" });
});

test.each([
  ["", "name", "name", "?sort=-name"],
  ["?sort=-name", "name", "name", "?sort=name"],
  ["?sort=name", "createdAt", "name", "?sort=createdAt"],
  ["?cursor=c1&q=x", "createdAt", "name", "?q=x&sort=createdAt"],
])("at %j sorting by %s leads to %s", (address, column, first, href) => {
  expect(sortHref(at(address), column, first)).toBe(href);
});

test("pages forth and back end where they began", () => {
  const one = at("?status=open");
  const two = at(nextHref(one, "c2"));
  const three = at(nextHref(two, "c3"));
  expect(toApiQuery(three)).toMatchObject({ cursor: "c3", status: "open" });
  expect(at(previousHref(three) ?? "")).toEqual(two);
  expect(at(previousHref(two) ?? "")).toEqual(one);
  expect(previousHref(one)).toBeUndefined();
});

test("a long way forth keeps the address short, and still leads back", () => {
  let params = at("");
  for (let page = 0; page < 40; page++) params = at(nextHref(params, `cursor-${page}`));
  expect(params.trail).toHaveLength(12);
  for (let page = 0; page < 13; page++) params = at(previousHref(params) ?? "");
  expect(params.cursor).toBeUndefined();
});

test("a search or filter starts on the first page", () => {
  const params = at("?q=x&status=open&cursor=c&trail=~b&sort=name");
  expect(filterHref(params, { q: "y" })).toBe("?status=open&q=y&sort=name");
  expect(filterHref(params, { q: "" })).toBe("?status=open&sort=name");
  expect(filterHref(params, { status: undefined })).toBe("?q=x&sort=name");
  expect(filterHref(at("?status=open"), { status: undefined })).toBe("?");
});

test("another look or other columns keep the search, and are no filter", () => {
  const params = at("?q=x&status=open&cursor=c&view=board");
  expect(params.filters).toEqual({ status: "open" });
  expect(displayHref(params, { view: undefined })).toBe("?status=open&q=x");
  expect(displayHref(params, { columns: ["name", "cgpa"] })).toBe("?status=open&q=x&view=board&columns=name%2Ccgpa");
  expect(toApiQuery(params)).not.toHaveProperty("view");
});

test("a saved view leads back to the same list, from its first page", () => {
  const params = at("?q=x&status=open&cursor=c&trail=~b&sort=-name&columns=a,b");
  const again = at(`?${new URLSearchParams(viewQuery(params)).toString()}`);
  expect(again).toEqual({ ...params, cursor: undefined, trail: [] });
});
