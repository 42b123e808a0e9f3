import { expect, test } from "vitest";
import {
  applyWithResume,
  approveAndPublish,
  draftPooledDrive,
  raisePay,
  reloadUntil,
  shareWith,
  TITLE,
} from "./drives/pooled-drive.ts";
import { startSystem } from "./system.ts";

const { at } = await startSystem();

test("a drive is changed after it was published, and shared with another college", async () => {
  const recruiter = await (await at("vindhya")).signIn("ravi@nilgiri.vindhya.example");
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const path = await draftPooledDrive(recruiter);
  await approveAndPublish(office, path);

  // Who applied is told what changed, in the words that the office saw.
  const student = await (await at("vindhya", { size: "phone" })).signIn("23cse0001@students.vindhya.example");
  await applyWithResume(student, path);
  const raise = "Fixed pay ₹8.00 LPA → ₹9.00 LPA";
  await raisePay(office, path, "9,00,000", raise);
  await reloadUntil(student, "/notifications", `${TITLE} has changed`);
  expect(await student.page.getByText(raise).count()).toBe(1);
  await student.expectGoodPage();

  // Another college makes a drive of its own of it; later changes come as proposals, applicants never.
  const guest = await (await at("kaveri")).signIn("admin@kaveri.example");
  const ownPath = await shareWith(office, path, "kaveri", guest);
  const again = "Fixed pay ₹9.00 LPA → ₹10.00 LPA";
  await raisePay(office, path, "10,00,000", again);
  await reloadUntil(guest, `${ownPath}/changes`, again);
  await guest.expectGoodPage();
  await guest.page.getByRole("button", { name: "Make this change" }).click();
  await guest.page.getByRole("button", { name: "Make the change" }).click();
  await guest.page.getByText("Made", { exact: true }).waitFor();
  await guest.page.goto(path);
  await guest.page.getByRole("heading", { level: 1 }).waitFor();
  expect(await guest.page.getByText(TITLE).count()).toBe(0);
  await guest.page.goto(ownPath);
  for (const person of [recruiter, office, student, guest]) await person.leave();
});

test("a form with something typed on it is not left by a link unasked, and what was typed is kept", async () => {
  const recruiter = await (await at("vindhya")).signIn("ravi@nilgiri.vindhya.example");
  const { page } = recruiter;
  await recruiter.visit("/drives/new");
  const role = page.getByLabel("Role", { exact: true });
  await role.fill("Turbine engineer");
  const away = page.getByRole("link", { name: "Home", exact: true }).first();
  const question = page.getByRole("alertdialog", { name: "Leave without saving?" });

  await away.click();
  await question.waitFor();
  await recruiter.expectGoodPage();
  await question.getByRole("button", { name: "Stay here" }).click();
  await question.waitFor({ state: "hidden" });
  expect(await role.inputValue()).toBe("Turbine engineer");

  await away.click();
  await question.getByRole("button", { name: "Leave" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await recruiter.visit("/drives/new");
  await page.getByRole("button", { name: "Take it up again" }).click();
  expect(await role.inputValue()).toBe("Turbine engineer");
  await recruiter.leave();
});
