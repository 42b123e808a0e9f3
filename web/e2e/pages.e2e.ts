import { describe, test } from "vitest";
import { startSystem } from "./system.ts";

/** Every page that a role can open without a record of its own. */
const PAGES = {
  operator: { host: "operator", email: "operator@placement.example", paths: ["/", "/new"] },
  admin: {
    host: "kaveri",
    email: "admin@kaveri.example",
    paths: ["/", "/settings", "/settings/seasons", "/settings/catalogue", "/members", "/audit"],
  },
  officer: {
    host: "vindhya",
    email: "officer@vindhya.example",
    paths: [
      "/",
      "/drives",
      "/drives/board",
      "/drives/new",
      "/interviews",
      "/interviews?date=2026-02-28&show=mine",
      "/students",
      "/students/import",
      "/companies",
      "/reports",
      "/members",
      "/policy",
      "/seasons",
      "/strikes",
      "/exceptions",
      "/profile-changes",
      "/announcements",
      "/announcements/new",
    ],
  },
  coordinator: {
    host: "vindhya",
    email: "coordinator@vindhya.example",
    paths: [
      "/",
      "/drives",
      "/interviews",
      "/students",
      "/companies",
      "/external-offers",
      "/reports",
      "/seasons",
      "/strikes",
      "/announcements",
      "/announcements/new",
    ],
  },
  recruiter: {
    host: "vindhya",
    email: "ravi@nilgiri.vindhya.example",
    paths: ["/", "/drives", "/drives/new", "/interviews", "/announcements"],
  },
  student: {
    host: "vindhya",
    email: "23cse0001@students.vindhya.example",
    paths: [
      "/",
      "/drives",
      "/drives?show=not_eligible",
      "/applications",
      "/interviews",
      "/interviews/check-in",
      "/offers",
      "/seasons",
      "/strikes",
      "/profile",
      "/announcements",
      "/notifications",
      "/notifications/preferences",
      "/policy",
    ],
  },
} as const;

const VISITOR = [
  "/sign-in",
  "/register",
  "/forgot-password",
  "/reset-password",
  "/accept-invitation?token=x",
  "/api-docs",
];

const { at } = await startSystem();

describe.each(["desktop", "phone"] as const)("on a %s", (size) => {
  test.each(Object.entries(PAGES))("the pages of the %s are in order", async (_role, { host, email, paths }) => {
    const person = await (await at(host, { size })).signIn(email);
    for (const path of paths) await person.visit(path);
    await person.leave();
  });

  test("so are the pages for visitors, and the one for what is not there", async () => {
    const visitor = await at("kaveri", { size });
    for (const path of [...VISITOR, "/nowhere"]) await visitor.visit(path);
    await visitor.leave();
  });
});
