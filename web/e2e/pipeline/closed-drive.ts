import { setTimeout as pause } from "node:timers/promises";
import { plainResume } from "#shared/adapters/ai/testing/resumes/plain.ts";
import { type Inbox, linkIn } from "../inbox.ts";
import type { Person } from "../person.ts";

/** Calls the API in somebody's name, as their browser would. */
export async function ask<T = { id: string }>({ page }: Person, call: string, body?: unknown): Promise<T> {
  const [method, path] = call.split(" ") as [string, string];
  const answer = await page.evaluate(
    async ([how, where, text]) => {
      const headers = { "content-type": "application/json", "idempotency-key": crypto.randomUUID() };
      const response = await fetch(where, { method: how, headers, ...(text !== null && { body: text }) });
      return { status: response.status, text: await response.text() };
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  if (answer.status >= 300) throw new Error(`${call}: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text) as T;
}

const PAY = {
  currency: "INR",
  fixedMinor: 80_000_000,
  variableMaxMinor: 0,
  joiningBonusMinor: 0,
  retentionBonusMinor: 0,
  esopMinor: 0,
  esopVestingYears: 0,
  benefitsMinor: 0,
  stipendMonthlyMinor: 0,
  bond: null,
};

const TEST_AND_INTERVIEW = [
  { name: "Aptitude test", kind: "test" },
  { name: "Interview", kind: "technical" },
];

/** A drive that is open to everybody, with a test and an interview unless told otherwise. */
export async function publishDrive(recruiter: Person, office: Person, rounds = TEST_AND_INTERVIEW): Promise<string> {
  await office.page.goto("/");
  const { items } = await ask<{ items: { id: string }[] }>(office, "GET /api/cycles");
  const { id } = await ask(recruiter, "POST /api/drives", {
    cycleId: items[0]?.id,
    title: "Field engineer",
    description: "Keep what people rely on running, near where they live.",
    outcome: "full_time",
    mode: "on_campus",
    openings: 2,
    locations: ["Pune"],
    compensation: PAY,
    eligibility: { all: [] },
    rounds,
    applicationsCloseAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  });
  await ask(recruiter, `POST /api/drives/${id}/submit`);
  await ask(office, `POST /api/drives/${id}/approve`);
  await ask(office, `POST /api/drives/${id}/publish`);
  return id;
}

/** A student comes by the link of a mail, confirms what their résumé says, and applies. */
export async function applyByMail(student: Person, inbox: Inbox, email: string, driveId: string): Promise<void> {
  const { page } = student;
  const before = inbox.to(email).length;
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Mail me a link instead" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Mail me a link", exact: true }).click();
  await page.getByText("Look into your mailbox").waitFor();
  while (inbox.to(email).length === before) await pause(100);
  const mail = await inbox.expect(email, /sign in/i);
  await page.goto(linkIn(mail, /magic-link/));
  await page.waitForURL((url) => url.pathname === "/");
  await student.visit("/profile");
  const buffer = Buffer.from(await plainResume());
  await page.locator("input[type=file]").setInputFiles({ name: "resume.pdf", mimeType: "application/pdf", buffer });
  await page.waitForURL(/\/profile\/resumes\//);
  await page.getByRole("button", { name: /confirm/i }).click();
  await page.waitForURL(/\/profile$/);
  await student.visit(`/drives/${driveId}`);
  await page.getByRole("button", { name: /^Apply/ }).click();
  await page.getByRole("button", { name: "Send the application" }).click();
  await page.getByText("Your application").first().waitFor();
}
