import { describe, expect, test } from "vitest";
import { isOutOfPatience, nextCheckAt } from "./check-times.ts";
import { connectHost, isOfThePlatform, ownershipRecord, readDomainName } from "./domain-name.ts";
import { ownUrl } from "./own-url.ts";

const TEMPLATE = "https://{tenant}.placement.example";
const LOCAL = "http://{tenant}.localhost:3000";

test.each([
  ["careers.college.edu", "careers.college.edu"],
  ["  Careers.College.EDU.  ", "careers.college.edu"],
  ["karriere.müller.example", "karriere.xn--mller-kva.example"],
  ["नौकरी.भारत", "xn--11b1bza8dvc.xn--h2brj9c"],
  ["a.b", "a.b"],
])("%j is read as %s", (text, name) => expect(readDomainName(text)).toBe(name));

test.each([
  "",
  "localhost",
  "192.0.2.1",
  "[::1]",
  "https://careers.college.edu",
  "careers.college.edu/jobs",
  "careers.college.edu:443",
  "user@college.edu",
  "*.college.edu",
  "-a.college.edu",
  "a..edu",
  "a_b.college.edu",
  "two words.edu",
  `${"a".repeat(64)}.edu`,
  `${"a.".repeat(125)}edu`,
])("%j is no domain name", (text) => expect(readDomainName(text)).toBeUndefined());

test.each([
  ["placement.example", true],
  ["iit.placement.example", true],
  ["a.iit.placement.example", false],
  ["evilplacement.example", false],
  ["careers.college.edu", false],
])("%s is of the platform: %j", (domain, expected) => expect(isOfThePlatform(TEMPLATE, domain)).toBe(expected));

test("names and addresses follow from the platform's own", () => {
  expect(connectHost(TEMPLATE)).toBe("connect.placement.example");
  expect(connectHost(LOCAL)).toBe("connect.localhost");
  expect(ownUrl(TEMPLATE, "careers.college.edu")).toBe("https://careers.college.edu");
  expect(ownUrl(LOCAL, "careers.college.localhost")).toBe("http://careers.college.localhost:3000");
  expect(ownershipRecord("careers.college.edu", "t")).toEqual({
    name: "_placement.careers.college.edu",
    value: "placement-domain=t",
  });
});

describe("a domain is looked at again", () => {
  const began = new Date("2026-08-01T10:00:00Z");
  const after = (minutes: number) => new Date(began.getTime() + minutes * 60_000);
  test.each([
    ["pending_dns", 0, 1],
    ["pending_dns", 9, 1],
    ["verifying", 10, 5],
    ["verifying", 119, 5],
    ["pending_dns", 120, 30],
    ["released", 5000, 30],
    ["active", 0, 1440],
  ] as const)("%s, after %i minutes: in %i", (status, waited, wait) => {
    expect(nextCheckAt(status, began, after(waited))).toEqual(after(waited + wait));
  });

  test("for 72 hours", () => {
    expect(isOutOfPatience(began, after(72 * 60 - 1))).toBe(false);
    expect(isOutOfPatience(began, after(72 * 60))).toBe(true);
  });
});
