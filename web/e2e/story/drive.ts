import type { Person } from "../person.ts";

interface DriveText {
  readonly title: string;
  readonly description: string;
  /** Rupees a year. */
  readonly fixed: string;
}

/** A recruiter drafts a drive for CSE with a CGPA of 7 or more, and hands it in. Answers the drive's path. */
export async function draftDrive({ page }: Person, { title, description, fixed }: DriveText): Promise<string> {
  await page.goto("/drives/new");
  await page.getByLabel("Role").fill(title);
  await page.getByLabel("Description").fill(description);
  await page.getByLabel("Fixed pay").fill(fixed);
  await page.getByRole("button", { name: "Add a condition" }).click();
  const cgpa = page.getByRole("group", { name: "Condition on CGPA" });
  await cgpa.getByRole("spinbutton").first().fill("7");
  await page.getByRole("button", { name: "Add a condition" }).click();
  const branch = page.getByRole("group", { name: "Condition on Branch" });
  await branch.getByRole("combobox", { name: "Branch" }).fill("CSE");
  await page.getByRole("option", { name: /CSE/ }).click();
  const closesAt = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 16);
  await page.getByLabel("Applications close").fill(closesAt);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.waitForURL(/\/drives\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Gives a drive's next command and confirms it. */
export async function command({ page }: Person, name: string, confirm = name): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}
