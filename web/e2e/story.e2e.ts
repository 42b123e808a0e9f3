import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { plainResume } from "#shared/adapters/ai/testing/resumes/plain.ts";
import { linkIn } from "./inbox.ts";
import type { Person } from "./person.ts";
import { command, draftDrive } from "./story/drive.ts";
import { ELIGIBLE, sheetOfFiveHundred, studentAt } from "./story/sheet.ts";
import { startSystem } from "./system.ts";

const COLLEGE = "godavari";
const PASSWORD = "a few plain words";
const ADMIN = { name: "Meera Iyer", email: "meera@godavari.example" };
const OFFICER = { name: "Arjun Nair", email: "arjun@godavari.example" };
const RECRUITER = { name: "Tara Shah", email: "tara@lotus.example" };

const { at, inbox } = await startSystem();

/** Accepts the invitation that was mailed, and so signs in. */
async function acceptInvitation(person: Person, email: string): Promise<Person> {
  const mail = await inbox.expect(email, /invit/i);
  await person.page.goto(linkIn(mail, /accept-invitation/));
  await person.expectGoodPage();
  await person.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await person.page.getByRole("button", { name: "Accept and sign in" }).click();
  await person.page.waitForURL((url) => url.pathname === "/");
  return person;
}

/** Signs in by the link that a mail brings. */
async function signInByMail(person: Person, email: string): Promise<Person> {
  const before = inbox.to(email).length;
  await person.page.goto("/sign-in");
  await person.page.getByRole("button", { name: "Mail me a link instead" }).click();
  await person.page.getByLabel("E-mail address").fill(email);
  await person.page.getByRole("button", { name: "Mail me a link", exact: true }).click();
  await person.page.getByText("Look into your mailbox").waitFor();
  while (inbox.to(email).length === before) await pause(100);
  await person.page.goto(linkIn(inbox.to(email)[0]!, /magic-link/));
  await person.page.waitForURL((url) => url.pathname === "/");
  return person;
}

test("one placement drive, from a new college to an accepted offer and its report", async () => {
  // 1. The operator creates a college: it has its host at once, its administrator is invited.
  const operator = await (await at("operator")).signIn("operator@placement.example");
  await operator.visit("/new");
  await operator.page.getByLabel("Name of the college").fill("Godavari College of Engineering");
  await operator.page.getByLabel("Address").fill(COLLEGE);
  await operator.page.getByLabel("Administrator", { exact: true }).fill(ADMIN.name);
  await operator.page.getByLabel("Administrator’s e-mail").fill(ADMIN.email);
  await operator.page.getByRole("button", { name: "Create the college" }).click();
  await operator.page.getByText("is on the platform").waitFor();
  await operator.leave();

  // 2. The administrator sets it up, and invites an officer.
  const admin = await acceptInvitation(await at(COLLEGE), ADMIN.email);
  await setUp(admin);
  await admin.page.goto("/members");
  await admin.page.getByRole("button", { name: "Invite" }).click();
  await admin.page.getByLabel("Name", { exact: true }).fill(OFFICER.name);
  await admin.page.getByLabel("E-mail address").fill(OFFICER.email);
  await admin.page.getByRole("button", { name: "Send the invitation" }).click();
  await admin.page.getByText(OFFICER.email).first().waitFor();
  await admin.leave();

  // 3. The officer imports 500 rows, six of them bad: named by row, column and reason; nobody is mailed.
  const officer = await acceptInvitation(await at(COLLEGE), OFFICER.email);
  await importStudents(officer);
  expect(inbox.to(studentAt(0).email)).toEqual([]);

  // 4. A recruiter registers, is vetted, drafts; the office asks for a change, approves and publishes.
  const recruiter = await registerCompany(await at(COLLEGE), officer);
  const path = await draftDrive(recruiter, {
    title: "Software engineer",
    description: "Build the payment rails that small shops run on, in a team of eight.",
    fixed: "12,00,000",
  });
  await command(recruiter, "Submit for review");
  await officer.visit(path);
  await officer.page.getByRole("button", { name: "Request changes" }).click();
  await officer.page.getByLabel("What should change").fill("Please say where the work is.");
  await officer.page
    .getByRole("dialog")
    .getByRole("button", { name: /request changes|send/i })
    .click();
  await inbox.expect(RECRUITER.email, /change/i);
  await recruiter.visit(`${path}/edit`);
  await recruiter.page.getByLabel("Locations").fill("Hyderabad");
  await recruiter.page.getByRole("button", { name: "Save changes" }).click();
  await recruiter.page.waitForURL(path);
  await command(recruiter, "Submit again");
  await publish(officer, path);
  const rivalPath = await draftDrive(recruiter, {
    title: "Data analyst",
    description: "Find out why shops come back, and tell the people who can act on it.",
    fixed: "8,00,000",
  });
  await command(recruiter, "Submit for review");
  await publish(officer, rivalPath);

  // 5. Each eligible student has one mail and one notice of the drive; the others see every reason why not.
  const told = (email: string) => inbox.to(email).filter(({ subject }) => subject.includes("Software engineer"));
  for (const { email } of ELIGIBLE) await inbox.expect(email, /Software engineer/);
  for (const { email } of ELIGIBLE) expect(told(email), email).toHaveLength(1);
  const outsider = studentAt(1);
  expect(inbox.to(outsider.email)).toEqual([]);
  const ineligible = await signInByMail(await at(COLLEGE, { size: "phone" }), outsider.email);
  await ineligible.visit(path);
  await ineligible.page.getByText(/CGPA/).first().waitFor();
  await ineligible.page
    .getByText(/branch/i)
    .first()
    .waitFor();
  await ineligible.leave();

  // 6. A student, on a phone: a résumé by signed URL, read by the machine, corrected and confirmed; two applications.
  const [chosen, other] = [ELIGIBLE[0]!, ELIGIBLE[1]!];
  const student = await signInByMail(await at(COLLEGE, { size: "phone" }), chosen.email);
  await student.visit("/notifications");
  expect(await student.page.getByRole("listitem").filter({ hasText: "Software engineer" }).count()).toBe(1);
  await confirmProfile(student);
  await apply(student, path);
  await apply(student, rivalPath);
  const second = await signInByMail(await at(COLLEGE, { size: "phone" }), other.email);
  await confirmProfile(second);
  await apply(second, path);
  await second.leave();

  // 7. The recruiter pastes roll numbers, two of them wrong; rounds, an offer; the office releases.
  await officer.visit(path);
  await command(officer, "Close applications");
  await recordRound(recruiter, path, [chosen.rollNo, other.rollNo, "24G7777", "nobody@students.godavari.example"]);
  await releaseRound(officer, path);
  await recordRound(recruiter, path, [chosen.rollNo, "24G7777", "24G8888"]);
  await recruiter.visit(`${path}/offers/new`);
  await recruiter.page.getByRole("button", { name: "Extend 1 offer" }).click();
  await recruiter.page.waitForURL(`${path}/offers`);
  await officer.visit(path);
  await command(officer, "Release results");

  // 8. The student accepts; the policy withdraws the rival application; everyone concerned is told.
  await inbox.expect(chosen.email, /offer/i);
  await student.visit("/offers");
  await student.page.getByRole("button", { name: "Accept the offer" }).click();
  await student.page.getByRole("alertdialog").getByText("Data analyst").waitFor();
  await student.page.getByRole("alertdialog").getByRole("button", { name: "Accept the offer" }).click();
  await student.page.getByText("Accepted", { exact: true }).waitFor();
  await student.visit("/applications");
  await student.page.getByText("Closed by policy").waitFor();
  await inbox.expect(RECRUITER.email, /accept/i);

  // 9. The report counts it, and exports as CSV and XLSX.
  await report(officer);
  await officer.visit("/audit");
  for (const person of [student, recruiter, officer]) await person.leave();
});

async function setUp(admin: Person): Promise<void> {
  await admin.visit("/settings");
  await admin.page.getByLabel("Main colour", { exact: true }).fill("#0f766e");
  await admin.page.getByLabel("Mails come from").fill("Godavari Placements");
  await admin.page.locator("input[type=file]").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: LOGO });
  await admin.page.getByText("The logo is in place").waitFor();
  await admin.page.getByRole("button", { name: "Save" }).click();
  await admin.page.getByText("Saved", { exact: true }).waitFor();
  await admin.visit("/settings/catalogue");
  await addCode(admin, "Programmes", "MCA", "Master of Computer Applications");
  await addCode(admin, "Branches", "AI", "Artificial Intelligence");
  await admin.visit("/settings/seasons");
  await admin.page.getByRole("button", { name: "New season" }).click();
  await admin.page.getByLabel("Name", { exact: true }).fill("Placements 2027–28");
  await admin.page.getByLabel("From").fill("2026-07-01");
  await admin.page.getByLabel("To", { exact: true }).fill("2028-06-30");
  await admin.page.getByRole("button", { name: "Create the season" }).click();
  await admin.page.getByRole("heading", { name: "Placements 2027–28" }).waitFor();
}

async function addCode({ page }: Person, list: string, code: string, name: string): Promise<void> {
  const section = page.locator("section").filter({ has: page.getByRole("heading", { name: list, exact: true }) });
  await section.getByRole("button", { name: "Add" }).click();
  await page.getByLabel("Code").fill(code);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: /^Add the/ }).click();
  await section.getByText(name).waitFor();
}

async function importStudents(officer: Person): Promise<void> {
  await officer.visit("/students/import");
  const buffer = Buffer.from(sheetOfFiveHundred());
  await officer.page.locator("input[type=file]").setInputFiles({ name: "roll.csv", mimeType: "text/csv", buffer });
  await officer.page.getByText("494 students go in, 6 rows stay out.").waitFor();
  await officer.expectGoodPage();
  const problems = officer.page.getByRole("region", { name: "Problems" });
  for (const row of [496, 497, 498, 499, 500, 501]) {
    expect(await problems.getByRole("cell", { name: String(row), exact: true }).count(), `row ${row}`).toBeGreaterThan(
      0,
    );
  }
  await officer.page.getByRole("button", { name: "Import 494 rows" }).click();
  await officer.page.getByRole("alertdialog").getByRole("button", { name: "Import" }).click();
  await officer.page.getByText("494 students came in, 6 rows stayed out.").waitFor();
}

async function registerCompany(recruiter: Person, officer: Person): Promise<Person> {
  await recruiter.visit("/register");
  await recruiter.page.getByLabel("Company", { exact: true }).fill("Lotus Payments");
  await recruiter.page.getByLabel("Website").fill("https://lotus.example");
  await recruiter.page.getByLabel("Your name").fill(RECRUITER.name);
  await recruiter.page.getByLabel("Your work e-mail").fill(RECRUITER.email);
  await recruiter.page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await recruiter.page.getByRole("button", { name: "Register" }).click();
  const mail = await inbox.expect(RECRUITER.email, /./);
  await recruiter.page.goto(linkIn(mail, /verify-email/));
  await officer.visit("/companies?status=pending");
  await officer.page.getByRole("button", { name: "Approve Lotus Payments" }).click();
  await officer.page.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await officer.page.getByText("Lotus Payments is approved").waitFor();
  await recruiter.page.goto("/");
  await recruiter.expectGoodPage();
  return recruiter;
}

async function publish(officer: Person, path: string): Promise<void> {
  await officer.visit(path);
  await command(officer, "Approve");
  await officer.page.getByRole("button", { name: "Publish", exact: true }).click();
  await officer.page.getByText(`${ELIGIBLE.length} eligible students will be told`).waitFor();
  await officer.page.getByRole("button", { name: "Publish and tell them" }).click();
  await officer.page.getByRole("alertdialog").waitFor({ state: "hidden" });
}

async function confirmProfile(student: Person): Promise<void> {
  const { page } = student;
  await student.visit("/profile");
  const buffer = Buffer.from(await plainResume());
  await page.locator("input[type=file]").setInputFiles({ name: "resume.pdf", mimeType: "application/pdf", buffer });
  await page.waitForURL(/\/profile\/resumes\//);
  await page.getByRole("button", { name: /confirm/i }).waitFor();
  await student.expectGoodPage();
  await page.getByLabel("Headline").fill("Engineer who likes small teams");
  await page.getByRole("button", { name: /confirm/i }).click();
  await page.waitForURL(/\/profile$/);
}

async function apply({ page }: Person, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: /^Apply/ }).click();
  await page.getByRole("button", { name: "Send the application" }).click();
  await page.getByText("Your application").first().waitFor();
}

async function recordRound(recruiter: Person, path: string, pasted: readonly string[]): Promise<void> {
  await recruiter.visit(`${path}/rounds`);
  await recruiter.page.getByLabel("Who advances", { exact: true }).fill(pasted.join("\n"));
  await recruiter.page.getByRole("button", { name: "Match the list" }).click();
  const wrong = pasted.filter((word) => !word.startsWith("24G0"));
  const unmatched = recruiter.page.getByRole("region", { name: "Not recognised" });
  for (const word of wrong) await unmatched.getByText(word).waitFor();
  await recruiter.page.getByRole("button", { name: /^Stage the results/ }).click();
  await recruiter.page.getByText("Staged with the placement office").waitFor();
}

async function releaseRound(officer: Person, path: string): Promise<void> {
  await officer.visit(`${path}/rounds`);
  await officer.page.getByRole("button", { name: "Release this round" }).click();
  await officer.page.getByRole("alertdialog").getByRole("button", { name: "Release the results" }).click();
  await officer.page.getByRole("alertdialog").waitFor({ state: "hidden" });
}

async function report(officer: Person): Promise<void> {
  const { page } = officer;
  await officer.visit("/reports");
  const row = page.getByRole("table", { name: "Placement by branch" }).getByRole("row", { name: /^CSE/ });
  expect(await row.getByRole("cell").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^1$/), "₹12.00 LPA"]),
  );
  for (const [name, type] of [
    ["CSV", /\.csv$/],
    ["Excel", /\.xlsx$/],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    expect(download.suggestedFilename()).toMatch(type);
    expect(await download.failure()).toBeNull();
  }
}

// One green pixel.
const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgaPj/HwAEhAJ/0ZqJ2AAAAABJRU5ErkJggg==",
  "base64",
);
