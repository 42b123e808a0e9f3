import { describe, expect, it } from "vitest";
import type { HomeView } from "#shared/contracts/home.ts";
import type { MadeUpCollege } from "#shared/demo/college/college.ts";
import { DEMO_COLLEGES } from "#shared/demo/colleges.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { seatCollege, storeMadeUp } from "./testing/large-college.ts";
import { signIn } from "#shared/testing/sign-in.ts";
import { TestApi } from "./testing/test-api.ts";

/** The demo as its visitors find it: written through the database's constraints, and asked for by each role. */
const db = await testDatabase();
const api = new TestApi(db);
const [vindhya] = DEMO_COLLEGES as readonly [MadeUpCollege];
const rows = await storeMadeUp(db.app, vindhya, new Date());
const college = await seatCollege(db.app, rows);
const place = (find: (each: (typeof rows.membership)[number]) => boolean) => rows.membership.find(find)?.id ?? "";
const poster = rows.drive.find(({ status }) => status === "in_process")?.createdBy;
const members = new Map(college.members)
  .set("student", await signIn(db.app, college.id, rows.enrollment[0]?.membershipId ?? ""))
  .set(
    "recruiter",
    await signIn(
      db.app,
      college.id,
      place(({ id }) => id === poster),
    ),
  );

async function ask<T>(role: Role, request: string): Promise<T> {
  const answer = await api.call(request as `GET /${string}`, { on: college, as: members.get(role)! });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body as T;
}

describe("the homes", () => {
  it("has the office find something in each of its queues but that of pooled drives", async () => {
    const { todo } = await ask<HomeView>("officer", "GET /api/home");
    expect(new Set(todo.map(({ code }) => code))).toEqual(
      new Set([
        "drives_to_review",
        "rounds_to_release",
        "offers_to_release",
        "times_to_confirm",
        "proposals",
        "drives_to_publish",
        "companies_to_vet",
        "external_offers",
        "appeals",
        "erasures",
        "profile_changes",
        "registrations",
      ]),
    );
  });

  it("has the recruiter of the first company find changes to make, results to give and a draft", async () => {
    const { todo } = await ask<HomeView>("recruiter", "GET /api/home");
    expect(todo.map(({ code }) => code)).toEqual(expect.arrayContaining(["changes", "results_due", "drafts"]));
  });

  it("has the student find an offer to answer and an interview to go to", async () => {
    const home = await ask<HomeView>("student", "GET /api/home");
    expect(home.todo.map(({ code }) => code)).toEqual(["offers"]);
    expect(home.agenda.length).toBeGreaterThan(0);
  });

  it("has the coordinator see who of the department is expected where", async () => {
    const home = await ask<HomeView>("coordinator", "GET /api/home");
    expect(home.agenda.length).toBeGreaterThan(0);
  });
});

it.each<[Role, string]>([
  ["officer", "GET /api/drives"],
  ["officer", "GET /api/strikes"],
  ["officer", "GET /api/overrides"],
  ["officer", "GET /api/external-offers"],
  ["officer", "GET /api/announcements"],
  ["officer", "GET /api/my/notifications"],
  ["admin", "GET /api/audit"],
  ["coordinator", "GET /api/students"],
  ["recruiter", "GET /api/drives"],
  ["student", "GET /api/my/drives"],
  ["student", "GET /api/my/applications"],
  ["student", "GET /api/my/offers"],
  ["student", "GET /api/my/interviews"],
  ["student", "GET /api/my/notifications"],
])("lists something for the %s: %s", async (role, request) => {
  const { items } = await ask<{ items: unknown[] }>(role, request);
  expect(items.length).toBeGreaterThan(0);
});

it("shows the student drives to apply to, and others with why not", async () => {
  for (const show of ["eligible", "ineligible"]) {
    const { items } = await ask<{ items: unknown[] }>("student", `GET /api/my/drives?show=${show}`);
    expect(items.length).toBeGreaterThan(0);
  }
});

it("goes on from where it stands: an offer accepted, a round released, a proposal made", async () => {
  const as = (role: Role) => ({ on: college, as: members.get(role)! });
  const { items } = await ask<{ items: { id: string; status: string }[] }>("student", "GET /api/my/offers");
  const offer = items.find(({ status }) => status === "extended");
  const accepted = await api.call(`POST /api/my/offers/${offer?.id}/accept`, as("student"));
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200);

  const round = rows.round.find(({ status }) => status === "recorded");
  const preview = await api.call(`POST /api/rounds/${round?.id}/release/preview`, as("officer"));
  expect(preview.status, JSON.stringify(preview.body)).toBe(200);
  const body = { hash: preview.body.hash };
  const released = await api.call(`POST /api/rounds/${round?.id}/release`, { ...as("officer"), body });
  expect(released.status, JSON.stringify(released.body)).toBe(200);

  const [proposal] = rows.driveProposal;
  const taken = await api.call(`POST /api/drive-proposals/${proposal?.id}/accept`, { ...as("officer"), body: {} });
  expect(taken.status, JSON.stringify(taken.body)).toBe(200);
});
