import { expect, test } from "vitest";
import type { Person } from "./person.ts";
import { startSystem } from "./system.ts";

const { at } = await startSystem();

test("a student's day, on a phone: what is due, where and when, what is open and why the rest is not", async () => {
  const student = await (await at("vindhya", { size: "phone" })).signIn("23cse0001@students.vindhya.example");
  const { page } = student;

  // Due: the offer waits on the home, with the time there is to answer it.
  await student.visit("/");
  await todo(student, /offer/).click();
  await page
    .getByText(/^Answer by/)
    .first()
    .waitFor();

  // Where and when: the next interview, and the file that a calendar takes.
  await student.visit("/interviews");
  await page.getByRole("link", { name: "Check in" }).waitFor();
  const calendar = page.getByRole("link", { name: "Add to calendar" }).first();
  const [file] = await Promise.all([page.waitForEvent("download"), calendar.click()]);
  expect(file.suggestedFilename()).toMatch(/\.ics$/);

  // Why not: what is asked beside what is, and what would open it.
  await student.visit("/drives?show=not_eligible");
  await page.goto((await drivesOn(student))[0] ?? "");
  const whyNot = page.getByRole("region", { name: /in the way$/ });
  await whyNot.getByText("Asked", { exact: true }).first().waitFor();
  await whyNot.getByText("Yours", { exact: true }).first().waitFor();
  await page.getByRole("region", { name: "What would open it" }).waitFor();

  // What is open: applies, and takes it back.
  await applyToSomething(student);
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("You withdrew your application").waitFor();
  await student.expectGoodPage();

  // The answer to the offer.
  await student.visit("/offers");
  await page.getByRole("button", { name: "Accept the offer" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Accept the offer" }).click();
  await page.getByText("Accepted", { exact: true }).waitFor();
  await student.expectGoodPage();
  await student.leave();
});

test("a recruiter's day: the changes asked for, the results that are due, and nobody else's applicants", async () => {
  const recruiter = await (await at("vindhya")).signIn("recruiter1@vajra-microdevices.vindhya.example");
  const { page } = recruiter;
  await recruiter.visit("/drives");
  const own = await drivesOn(recruiter);

  // Changes that the office asked for, made and handed in again.
  await recruiter.visit("/");
  await firstOf(recruiter, /change/).click();
  await page.getByText("Please say where the work is.").waitFor();
  const path = new URL(page.url()).pathname;
  await page.getByRole("main").getByRole("link", { name: "Edit" }).click();
  await page.getByLabel("Locations").fill("Hyderabad");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL((url) => url.pathname === path);
  await page.getByRole("main").getByRole("button", { name: "Submit again" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Submit again" }).click();
  await page.getByText("With the placement office for review.").waitFor();
  await recruiter.expectGoodPage();

  // Results that are due: those who go on, pasted; what is not recognised is named.
  await recruiter.visit("/");
  await firstOf(recruiter, /result/).click();
  await page.getByLabel("Who advances", { exact: true }).fill("23XYZ9999");
  await page.getByRole("button", { name: "Match the list" }).click();
  await page.getByRole("region", { name: "Not recognised" }).getByText("23XYZ9999").waitFor();
  await recruiter.expectGoodPage();

  // Another company's drive is not there for them, nor are the students of the college.
  const other = await anotherDrive(own);
  for (const foreign of [other, `${other}/applications`, "/students"]) {
    await page.goto(foreign, { waitUntil: "networkidle" });
    await page.getByRole("heading", { name: "There is nothing here" }).waitFor();
  }
  await recruiter.leave();
});

test("a coordinator's day: who of the department is expected where, and whose record is right", async () => {
  const coordinator = await (await at("vindhya")).signIn("coordinator@vindhya.example");
  const { page } = coordinator;
  await coordinator.visit("/");
  await page
    .getByRole("listitem")
    .filter({ has: page.getByLabel("Interview") })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/\/students\/[0-9a-f-]{36}$/);
  await page.getByText("Record", { exact: true }).first().waitFor();
  await coordinator.expectGoodPage();

  // Only students of the department are on the list.
  await coordinator.visit("/students");
  const branches = await page
    .getByRole("main")
    .getByRole("cell", { name: /\b(CSE|ECE|EEE|ME|CE|MGMT)\b/ })
    .allTextContents();
  expect(branches.length).toBeGreaterThan(0);
  expect(branches.filter((branch) => !branch.includes("CSE"))).toEqual([]);
  await coordinator.leave();
});

const todo = ({ page }: Person, kind: RegExp) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: kind }) })
    .first()
    .getByRole("link")
    .first();

/** The first record of a queue on the home. */
const firstOf = ({ page }: Person, kind: RegExp) =>
  page
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: kind }) })
    .first()
    .getByRole("listitem")
    .first()
    .getByRole("link");

/** Paths of the drives that the page names. */
async function drivesOn(person: Person): Promise<string[]> {
  return (await person.links()).filter((path) => /^\/drives\/[0-9a-f-]{36}$/.test(path));
}

/** A drive that is none of these. */
async function anotherDrive(own: readonly string[]): Promise<string> {
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  await office.visit("/drives");
  const found = (await drivesOn(office)).find((path) => !own.includes(path));
  await office.leave();
  if (found === undefined) throw new Error("Every drive on the office's first page is this recruiter's");
  return found;
}

/** Applies to the first drive on the student's list that takes an application. */
async function applyToSomething(student: Person): Promise<void> {
  const { page } = student;
  await student.visit("/drives");
  for (const path of await drivesOn(student)) {
    await page.goto(path, { waitUntil: "networkidle" });
    const apply = page.getByRole("button", { name: "Apply", exact: true });
    if ((await apply.count()) === 0) continue;
    await apply.click();
    await page.getByRole("button", { name: "Send the application" }).click();
    await page.getByText(/^You applied to/).waitFor();
    return;
  }
  throw new Error("No drive on the student's list takes an application");
}
