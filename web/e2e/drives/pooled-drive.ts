import { PDFDocument } from "pdf-lib";
import { plainResume } from "#shared/adapters/ai/testing/resumes/plain.ts";
import type { Person } from "../person.ts";
import { command } from "../story/drive.ts";

export const TITLE = "Graduate engineer";

/** A recruiter drafts a drive that colleges are to share, puts its description beside it and hands it in. */
export async function draftPooledDrive(recruiter: Person): Promise<string> {
  const { page } = recruiter;
  await recruiter.visit("/drives/new");
  await page.getByLabel("Role").fill(TITLE);
  await page.getByLabel("Held").selectOption({ label: "Pooled, with other colleges" });
  await page.getByLabel("Venue").fill("Main hall");
  await page.getByLabel("Description").fill("Build the payment rails that small shops run on.");
  await page.getByLabel("Fixed pay").fill("8,00,000");
  const closesAt = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 16);
  await page.getByLabel("Applications close").fill(closesAt);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.waitForURL(/\/drives\/[0-9a-f-]{36}$/);
  const document = await PDFDocument.create();
  document.addPage();
  const buffer = Buffer.from(await document.save());
  const file = { name: "Job description.pdf", mimeType: "application/pdf", buffer };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Download Job description.pdf" }).waitFor();
  await recruiter.expectGoodPage();
  await command(recruiter, "Submit for review");
  return new URL(page.url()).pathname;
}

export async function approveAndPublish(office: Person, path: string): Promise<void> {
  await office.visit(path);
  await command(office, "Approve");
  await command(office, "Publish", "Publish and tell them");
}

/** A student, on a phone, reads the document's name, confirms their profile and applies. */
export async function applyWithResume(student: Person, path: string): Promise<void> {
  const { page } = student;
  await student.visit("/profile");
  const buffer = Buffer.from(await plainResume());
  await page.locator("input[type=file]").setInputFiles({ name: "resume.pdf", mimeType: "application/pdf", buffer });
  await page.waitForURL(/\/profile\/resumes\//);
  await page.getByLabel("Headline").fill("Engineer who likes small teams");
  await page.getByRole("button", { name: /confirm/i }).click();
  await page.waitForURL(/\/profile$/);
  await student.visit(path);
  await page.getByRole("button", { name: "Download Job description.pdf" }).waitFor();
  await page.getByRole("button", { name: /^Apply/ }).click();
  await page.getByRole("button", { name: "Send the application" }).click();
  await page.getByText("Your application").first().waitFor();
}

/** The office raises the pay of a drive that students see; the form says what that changes. */
export async function raisePay(office: Person, path: string, to: string, says: string): Promise<void> {
  const { page } = office;
  await office.visit(`${path}/edit`);
  await page.getByLabel("Fixed pay").fill(to);
  await page.getByLabel("Reason").fill("The company raised its offer.");
  await page.getByText(says).first().waitFor();
  await office.expectGoodPage();
  await page.getByRole("button", { name: "Publish the changes" }).click();
  await page.waitForURL(`${path}/changes`);
  await page.getByText(says).first().waitFor();
  await office.expectGoodPage();
}

/** The host's office shares the drive with another college, which makes a draft of its own of it. */
export async function shareWith(host: Person, path: string, college: string, guest: Person): Promise<string> {
  await host.visit(`${path}/pool`);
  await host.page.getByLabel("College", { exact: true }).fill(college);
  await host.page.getByRole("button", { name: "Invite the college" }).click();
  await host.page.getByText("Not answered yet").waitFor();
  await reloadUntil(guest, "/drives", "shares a drive with you");
  await guest.page.getByRole("link", { name: "See the drive" }).first().click();
  await guest.page.getByRole("button", { name: "Take the drive on" }).waitFor();
  await guest.expectGoodPage();
  await guest.page.getByRole("button", { name: "Take the drive on" }).click();
  await guest.page.waitForURL(/\/drives\/[0-9a-f-]{36}$/);
  await guest.page.getByRole("heading", { level: 1, name: TITLE }).waitFor();
  await guest.expectGoodPage();
  await reloadUntil(host, `${path}/pool`, "Takes part");
  return new URL(guest.page.url()).pathname;
}

/** Opens a page again until it says something: news between colleges takes a moment. */
export async function reloadUntil({ page }: Person, path: string, text: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.goto(path, { waitUntil: "networkidle" });
    if ((await page.getByText(text).count()) > 0) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`${path} never said “${text}”.`);
}
