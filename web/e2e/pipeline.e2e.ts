import { expect, test } from "vitest";
import { applyByMail, ask, publishDrive } from "./pipeline/closed-drive.ts";
import { startSystem } from "./system.ts";

const { at, inbox } = await startSystem();

interface Student {
  readonly rollNo: string;
  readonly email: string;
}

test("results by a sheet, a release and its undo, the waiting list, and many at once as their preview says", async () => {
  const recruiter = await (await at("vindhya")).signIn("ravi@nilgiri.vindhya.example");
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const driveId = await publishDrive(recruiter, office);
  const path = `/drives/${driveId}`;
  const { items: invited } = await ask<{ items: Student[] }>(office, "GET /api/students?limit=50&account=invited");
  // Not the earlier record of who graduated once before: they apply with the present one.
  const items = invited.filter(({ rollNo }) => rollNo.startsWith("23")).slice(0, 4);
  const [first, second, third, fourth] = items as [Student, Student, Student, Student];
  for (const { email } of items) {
    const student = await at("vindhya", { size: "phone" });
    await applyByMail(student, inbox, email, driveId);
    await student.leave();
  }
  await ask(office, `POST /api/drives/${driveId}/close-applications`);

  // 1. The recruiter uploads a sheet; the rows that stay out are named by number and reason.
  await recruiter.visit(`${path}/rounds`);
  await recruiter.page.getByLabel("Upload a sheet of results").check();
  const sheet = [
    "Roll No,Result,Score",
    `${first.rollNo},selected,81`,
    `${second.rollNo},WL 1,`,
    `${third.rollNo},rejected,`,
    `${third.rollNo}9,selected,`,
  ].join("\n");
  const file = { name: "results.csv", mimeType: "text/csv", buffer: Buffer.from(sheet) };
  await recruiter.page.locator("input[type=file]").setInputFiles(file);
  await recruiter.page.getByText(`Row 5: ${third.rollNo}9`).waitFor();
  await recruiter.expectGoodPage();
  await recruiter.page.getByRole("button", { name: "Stage 3 results" }).click();
  await recruiter.page.getByText("Staged with the placement office").waitFor();

  // 2. The office looks at a release; the world changes behind its back, and the release is refused with the change.
  await office.visit(`${path}/rounds`);
  await office.page.getByRole("button", { name: "Release this round" }).click();
  const dialog = office.page.getByRole("alertdialog");
  await dialog.getByText("Not decided → Out, absent", { exact: false }).first().waitFor();
  await recruiter.visit(`${path}/applications?q=${fourth.rollNo}`);
  await recruiter.page.getByRole("button", { name: /^Result of/ }).click();
  await recruiter.page.getByRole("menuitem", { name: "Mark as excused" }).click();
  await recruiter.page.getByText("Excused", { exact: true }).waitFor();
  await recruiter.page.waitForLoadState("networkidle");
  await dialog.getByRole("button", { name: "Release the results" }).click();
  await dialog.getByText("Something changed in between").waitFor();
  await dialog.getByRole("button", { name: "Release the results" }).click();
  await dialog.waitFor({ state: "hidden" });
  await inbox.expect(first.email, /advanced in Aptitude test/);

  // 3. It takes the release back; exactly those who were told are told why. Then it releases again.
  await office.visit(`${path}/rounds`);
  await office.page.getByRole("link", { name: /Aptitude test/ }).click();
  await office.page.getByRole("button", { name: "Undo the release" }).click();
  await dialog.getByLabel("Reason").fill("Marks were mixed up.");
  await dialog.getByRole("button", { name: "Withdraw the results" }).click();
  await dialog.waitFor({ state: "hidden" });
  for (const { email } of items) await inbox.expect(email, /Aptitude test were withdrawn/);
  await office.page.getByRole("button", { name: "Release this round" }).click();
  await dialog.getByRole("button", { name: "Release the results" }).click();
  await dialog.waitFor({ state: "hidden" });

  // 4. Who waits is let on, and told.
  await office.visit(`${path}/rounds`);
  await office.page.getByRole("link", { name: /Aptitude test/ }).click();
  await office.page.getByRole("button", { name: /^Let on / }).click();
  await dialog.getByRole("button", { name: "Let them on" }).click();
  await dialog.waitFor({ state: "hidden" });
  await inbox.expect(second.email, /place opened/);

  // 5. On the board a card goes on by its menu; in the table all of a filter go at once, and who cannot is named.
  await recruiter.visit(`${path}/applications?view=board`);
  const column = recruiter.page.getByRole("region", { name: "Interview" });
  await column
    .getByRole("button", { name: /^Move / })
    .first()
    .click();
  await recruiter.page.getByRole("menuitem", { name: "Advance", exact: true }).click();
  const asked = recruiter.page.getByRole("alertdialog");
  await asked.getByRole("button", { name: "Advance" }).click();
  await asked.waitFor({ state: "hidden" });
  await recruiter.visit(`${path}/applications`);
  await recruiter.page.getByRole("checkbox", { name: "Choose all of this page" }).check();
  await recruiter.page.getByRole("button", { name: "Advance", exact: true }).click();
  await asked.getByText("Left as they are (3)").waitFor();
  await recruiter.expectGoodPage();
  await asked.getByRole("button", { name: "Advance" }).click();
  await asked.waitFor({ state: "hidden" });
  const { items: rounds } = await ask<{ items: { counts: object }[] }>(office, `GET /api/drives/${driveId}/rounds`);
  expect(rounds[1]?.counts).toMatchObject({ advanced: 2, pending: 0 });

  // 6. A view is kept, and found again.
  await office.visit(`${path}/applications?stage=out&columns=rollNo,round`);
  await office.page.getByRole("button", { name: "Views" }).click();
  await office.page.getByRole("menuitem", { name: "Save this view" }).click();
  await office.page.getByLabel("Name of the view").fill("Who is out");
  await office.page.getByRole("button", { name: "Save the view" }).click();
  await office.page.getByText("“Who is out” is saved.").waitFor();
  await office.visit(`${path}/applications`);
  await office.page.getByRole("button", { name: "Views" }).click();
  await office.page.getByRole("menuitem", { name: "Who is out" }).click();
  await office.page.waitForURL(/stage=out/);
  for (const person of [recruiter, office]) await person.leave();
});
