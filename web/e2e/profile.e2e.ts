import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readZip } from "#shared/domain/archive/zip.ts";
import type { Person } from "./person.ts";
import { startSystem } from "./system.ts";

const { at, inbox } = await startSystem();
const EMAIL = "23cse0001@students.vindhya.example";

test("a fact that is wrong: the student asks, the office decides, then it is the student's, and then it is frozen", async () => {
  const student = await (await at("vindhya", { size: "phone" })).signIn(EMAIL);
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const admin = await (await at("vindhya")).signIn("admin@vindhya.example");

  // The registrar keeps the CGPA: the student can ask, and says why.
  await student.visit("/profile");
  const name = (await student.page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await askFor(student, "CGPA", "9.87", "The mark sheet of the sixth semester is out.");
  await student.page.getByRole("list", { name: "Changes that wait for a decision" }).getByText("9.87").waitFor();
  await student.expectGoodPage();

  // The office finds it on its home, and approves it.
  await office.visit("/");
  await office.page
    .getByRole("main")
    .getByRole("link", { name: /profile changes? waits? for your decision/ })
    .click();
  await office.page.getByRole("button", { name: `Approve CGPA of ${name}` }).click();
  await office.page.getByRole("alertdialog").getByText("to 9.87").waitFor();
  await office.expectGoodPage();
  await office.page.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
  await office.page.getByText("The profile is changed").waitFor();
  await inbox.expect(EMAIL, /Your profile was changed as you asked/);
  await student.visit("/profile");
  await student.page.getByText("9.87").waitFor();

  // The admin leaves the gap years to the students, who write them from then on.
  await admin.visit("/settings");
  await admin.page.getByRole("link", { name: "Student records" }).click();
  await admin.page.getByLabel("Gap years").selectOption({ label: "The student" });
  await admin.expectGoodPage();
  await admin.page.getByRole("button", { name: "Save" }).click();
  await admin.page.getByText("Saved").waitFor();
  await student.visit("/profile");
  await student.page.getByRole("button", { name: "Change what is yours" }).click();
  const own = student.page.getByRole("dialog");
  await own.getByLabel("What should change").selectOption({ label: "Gap years" });
  await own.getByLabel("What it should be").fill("2");
  await student.expectGoodPage();
  await own.getByRole("button", { name: "Save" }).click();
  await student.page.getByText("Gap years is changed").waitFor();

  // The officer freezes the season's profiles: now the student has to ask for that, too.
  await office.visit("/seasons");
  await office.page
    .getByRole("main")
    .getByRole("link", { name: /Placement/ })
    .first()
    .click();
  await office.page.getByRole("button", { name: "Freeze profiles" }).click();
  await office.expectGoodPage();
  await office.page.getByRole("dialog").getByRole("button", { name: "Freeze" }).click();
  await office.page.getByText("Profiles are frozen", { exact: true }).waitFor();
  await student.visit("/profile");
  expect(await student.page.getByRole("button", { name: "Change what is yours" }).count()).toBe(0);
  await askFor(student, "Gap years", "1", "I counted wrong.");
  await student.page.getByRole("list", { name: "Changes that wait for a decision" }).getByText("Gap years").waitFor();

  for (const person of [student, office, admin]) await person.leave();
});

test("a student downloads everything, asks to be erased and takes it back", async () => {
  const student = await (await at("vindhya")).signIn(EMAIL);
  const { page } = student;
  await student.visit("/profile");
  await page.getByRole("link", { name: "Download or erase" }).click();
  await page.getByRole("heading", { level: 1, name: "Your data" }).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download my data" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^my-data-vindhya-.+\.zip$/);
  const parts = readZip(await readFile(await file.path()), () => true, {
    maxInflatedBytes: 1e8,
    maxInflationRatio: 10,
  });
  const data = JSON.parse(parts.get("data.json")?.toString() ?? "");
  expect(data.sections.account).toMatchObject([{ email: EMAIL }]);
  expect(data.sections.applications.length).toBeGreaterThan(0);
  expect([...parts.keys()].some((path) => /^resumes\/.+\.pdf$/.test(path))).toBe(true);

  // What is open is named, and does not keep them from asking.
  await page.getByText("Something is still open").waitFor();
  await page.getByRole("button", { name: "Ask to be erased" }).click();
  await student.expectGoodPage();
  await page.getByRole("dialog").getByRole("button", { name: "Ask to be erased" }).click();
  await page.getByText("You have asked to be erased").waitFor();
  await student.visitInEveryLook("/profile/data");
  await page.getByRole("button", { name: "Take the request back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
  await page.getByText("The request is taken back").waitFor();
  await student.leave();
});

test("the office erases a student who asked for it, having seen what goes and what stays", async () => {
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const { page } = office;
  await office.visit("/");
  const queue = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: /asks? to be erased/ }) });
  await queue.first().getByRole("listitem").first().getByRole("link").click();
  await page.getByRole("heading", { name: "What is deleted" }).waitFor();
  await page.getByRole("heading", { name: "What stays, without a name" }).waitFor();
  await office.visitInEveryLook(new URL(page.url()).pathname);
  const name = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const address = (await page.getByText(/@students\.vindhya\.example$/).textContent()) ?? "";
  await page.getByRole("button", { name: "Erase", exact: true }).click();
  await office.expectGoodPage();
  await page.getByRole("alertdialog").getByRole("button", { name: "Erase for good" }).click();
  await page.getByText("The student is erased").waitFor();
  await page.getByRole("heading", { level: 1, name: "Erased student" }).waitFor();
  await inbox.expect(address, /You were erased, as you asked/);
  await office.visit(`/students?q=${encodeURIComponent(name)}`);
  await page.getByText("Nobody found").waitFor();
  await office.leave();
});

/** Asks for another value of a fact that others keep. */
async function askFor({ page }: Person, field: string, value: string, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Ask for a change" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What should change").selectOption({ label: field });
  await dialog.getByLabel("What it should be").fill(value);
  await dialog.getByLabel("Reason").fill(reason);
  await dialog.getByRole("button", { name: "Send the request" }).click();
  await page.getByText("Your request is with the placement office").waitFor();
}
