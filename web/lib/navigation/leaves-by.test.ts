import { expect, test } from "vitest";
import { type LinkClick, leavesBy } from "./leaves-by.ts";

const HERE = "https://vindhya.example/drives/new?season=1";
const PLAIN = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };

function clickOn(href: string | null, attributes: Readonly<Record<string, string>> = {}, more: object = {}): LinkClick {
  const link = href && {
    href: new URL(href, HERE).href,
    target: attributes["target"] ?? "",
    hasAttribute: (name: string) => name in attributes,
  };
  return { ...PLAIN, ...more, target: { closest: () => link } as unknown as EventTarget };
}

test.each([
  ["another page", "/drives", "/drives"],
  ["another view of the page", "/drives/new?season=2", "/drives/new?season=2"],
  ["a place on another page", "/drives#open", "/drives#open"],
])("%s is left for", (_label, href, expected) => {
  expect(leavesBy(clickOn(href), HERE)).toBe(expected);
});

test.each<[string, LinkClick]>([
  ["no link", clickOn(null)],
  ["a place on this page", clickOn("#pay")],
  ["this page", clickOn("/drives/new?season=1")],
  ["another site, where the browser asks", clickOn("https://example.org/")],
  ["a download", clickOn("/api/file", { download: "" })],
  ["another tab", clickOn("/drives", { target: "_blank" })],
  ["another tab by a key", clickOn("/drives", {}, { ctrlKey: true })],
  ["another tab by the middle button", clickOn("/drives", {}, { button: 1 })],
  ["the document itself", { ...PLAIN, target: null }],
])("%s leaves the page as it is", (_label, click) => {
  expect(leavesBy(click, HERE)).toBeUndefined();
});
