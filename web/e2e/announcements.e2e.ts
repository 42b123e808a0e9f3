import { expect, test } from "vitest";
import { startSystem } from "./system.ts";

const { at, inbox } = await startSystem();
const STUDENT = "23cse0001@students.vindhya.example";

test("the office writes to whom a rule lets in, a student reads it on a phone, and a correction is seen", async () => {
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");

  // 1. The text and the audience; how many people it is stands beside it while it is being chosen.
  await office.visit("/announcements/new");
  await office.page.getByLabel("Title").fill("Aptitude test on Monday");
  await office.page.getByLabel("Text").fill("Bring your **identity card**.\n\n- ten o'clock\n- room 4");
  await office.page.getByLabel("Audience").selectOption("rule");
  await office.page.getByText(/people will get it/).waitFor();
  await office.expectGoodPage();
  const everybody = await office.page.getByText(/people will get it/).textContent();
  await office.page.getByRole("button", { name: "Add a condition" }).click();
  await office.page.getByRole("group", { name: "Condition on CGPA" }).locator("input").fill("6.5");
  await expect
    .poll(() => office.page.getByText(/people will get it/).textContent(), { timeout: 10_000 })
    .not.toBe(everybody);
  await office.page.getByRole("button", { name: "Save the draft" }).click();

  // 2. It is looked at once more, mended, and sent.
  await office.page.getByRole("heading", { name: "Aptitude test on Monday", level: 1 }).waitFor();
  await office.expectGoodPage();
  await office.page.getByRole("main").getByRole("link", { name: "Edit" }).click();
  await office.page.waitForURL(/\/edit$/);
  await office.page.getByLabel("Text").fill("Bring your **identity card**.\n\n- ten o'clock\n- room 5");
  await office.expectGoodPage();
  await office.page.getByRole("button", { name: "Save the draft" }).click();
  await office.page.waitForURL((url) => !url.pathname.endsWith("/edit"));
  await office.page.getByText("room 5").waitFor();
  await office.page.getByRole("button", { name: "Send", exact: true }).click();
  await office.page.getByRole("button", { name: /^Send to \d+/ }).click();
  await office.page.getByText("Sent on").waitFor();
  await inbox.expect(STUDENT, /Aptitude test on Monday/);

  // 3. A student finds it on the phone.
  const student = await (await at("vindhya", { size: "phone" })).signIn(STUDENT);
  await student.visit("/");
  await student.visit("/announcements");
  await student.page.getByText("New", { exact: true }).first().waitFor();
  await student.page.getByRole("link", { name: /Aptitude test on Monday/ }).click();
  await student.page.getByText("identity card").waitFor();
  await student.page.waitForLoadState("networkidle");
  await student.expectGoodPage();

  // 4. The office sees that it was opened, and corrects it.
  await office.page.reload();
  await office.page
    .getByText(/^1 of /)
    .first()
    .waitFor();
  await office.expectGoodPage();
  await office.page.getByRole("button", { name: "Correct" }).click();
  await office.page.getByLabel("Text").fill("Bring your **identity card** on Tuesday.");
  await office.page.getByLabel("What was wrong").fill("The day was wrong.");
  await office.page.getByRole("button", { name: "Correct it" }).click();
  await office.page.getByText("Corrected on").waitFor();

  await student.visit("/announcements");
  await student.page.getByText("Corrected").waitFor();
  await student.page.getByRole("link", { name: /Aptitude test on Monday/ }).click();
  await student.page.getByText("The day was wrong.").waitFor();
  await student.leave();
  await office.leave();
});
