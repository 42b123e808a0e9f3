import { expect, test } from "vitest";
import { pagesOf } from "./routes.ts";
import { startSystem } from "./system.ts";
import { walk } from "./walk.ts";

interface Walk {
  readonly host: string;
  readonly email: string;
  /** The home, and what no link of the demo college leads to. */
  readonly from: readonly string[];
  /** Role of an earlier walk whose pages need not be opened again. */
  readonly knows?: string;
}

const WALKS: Readonly<Record<string, Walk>> = {
  operator: { host: "operator", email: "operator@placement.example", from: ["/"] },
  officer: {
    host: "vindhya",
    email: "officer@vindhya.example",
    from: ["/", "/interviews?date=2026-02-28&show=mine"],
  },
  // Has what the office has, and more: what they share is looked at once.
  admin: { host: "kaveri", email: "admin@kaveri.example", from: ["/"], knows: "officer" },
  coordinator: { host: "vindhya", email: "coordinator@vindhya.example", from: ["/"] },
  recruiter: { host: "vindhya", email: "recruiter1@vajra-microdevices.vindhya.example", from: ["/"] },
  student: {
    host: "vindhya",
    email: "23cse0001@students.vindhya.example",
    from: ["/", "/drives?show=not_eligible", "/interviews/check-in"],
  },
};

const VISITOR = [
  "/sign-in",
  "/register",
  "/forgot-password",
  "/reset-password",
  "/accept-invitation?token=x",
  "/api-docs",
];

/** Pages about what the demo colleges do not have; a journey of their own opens them. */
const ON_A_JOURNEY = [
  "/announcements/[announcementId]/edit",
  "/drives/[driveId]/offers/new",
  "/drives/[driveId]/pool",
  "/drives/pool/[invitationId]",
  "/students/import/[importId]",
];

const { at } = await startSystem();
const seen = new Map<string, Set<string>>();

test.each(Object.entries(WALKS))("every page within reach of the %s is in order", async (role, each) => {
  const kind = role === "operator" ? "operator" : "tenant";
  const person = await (await at(each.host)).signIn(each.email);
  const known = seen.get(each.knows ?? "");
  seen.set(role, await walk(person, each.from, { kind, ...(known && { known }) }));
  await person.leave();
});

test("so are the pages for visitors, and the one for what is not there", async () => {
  const visitor = await at("kaveri");
  seen.set("visitor", await walk(visitor, VISITOR, { kind: "tenant" }));
  await visitor.visitInEveryLook("/nowhere");
  await visitor.leave();
});

const NOBODYS = "00000000-0000-4000-8000-000000000000";

test.each([
  [
    "officer",
    [
      ...["students", "drives", "seasons", "announcements", "students/import", "drives/pool"].map(
        (of) => `/${of}/${NOBODYS}`,
      ),
      `/drives/${NOBODYS}/applications`,
      `/drives/${NOBODYS}/applications/${NOBODYS}`,
      `/seasons/${NOBODYS}/policy`,
      "/students/nobody",
    ],
  ],
  ["student", ["drives", "applications", "announcements", "profile/resumes"].map((of) => `/${of}/${NOBODYS}`)],
])("a record that is not there is a 404 to the %s", async (role, paths) => {
  const person = await (await at("vindhya")).signIn(WALKS[role]?.email ?? "");
  for (const path of paths) {
    const answer = await person.page.goto(path);
    expect.soft(answer?.status(), path).toBe(404);
    await person.page.getByRole("heading", { name: "There is nothing here" }).waitFor();
  }
  await person.leave();
});

test("and there is no page that nobody came to", () => {
  const { operator, ...tenants } = Object.fromEntries(seen);
  const unseen = (kind: "tenant" | "operator", walks: readonly (Set<string> | undefined)[]) =>
    pagesOf(kind).filter((page) => !walks.some((walked) => walked?.has(page)));
  expect(unseen("operator", [operator])).toEqual([]);
  expect(unseen("tenant", Object.values(tenants)).toSorted()).toEqual(ON_A_JOURNEY);
});
