import { expect, test } from "vitest";
import { firstNameOf, greetingIn } from "./greeting.ts";

test.each([
  ["2026-08-07T00:30:00Z", "Asia/Kolkata", "Good morning"],
  ["2026-08-07T06:30:00Z", "Asia/Kolkata", "Good afternoon"],
  ["2026-08-07T11:30:00Z", "Asia/Kolkata", "Good evening"],
  ["2026-08-07T22:00:00Z", "Asia/Kolkata", "Good evening"],
  ["2026-08-07T22:00:00Z", "UTC", "Good evening"],
  ["2026-08-07T00:00:00Z", "UTC", "Good evening"],
])("at %s in %s: %s", (now, timeZone, greeting) => {
  expect(greetingIn(timeZone, new Date(now))).toBe(greeting);
});

test.each([
  ["Asha Menon", "Asha"],
  ["Dr. Ramesh Iyer", "Ramesh"],
  ["Prof Dr. Meera Nair", "Meera"],
  ["Drishti", "Drishti"],
  ["Dr.", "Dr."],
])("%s is greeted as %s", (name, first) => {
  expect(firstNameOf(name)).toBe(first);
});
