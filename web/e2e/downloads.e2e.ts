import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ask } from "./pipeline/closed-drive.ts";
import type { Person } from "./person.ts";
import { startSystem } from "./system.ts";

const { at } = await startSystem();

interface Drive {
  readonly id: string;
  readonly offers: number;
}

test("every list is taken along as its page shows it, and the audit trail says by whom", async () => {
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const { items } = await ask<{ items: Drive[] }>(office, "GET /api/drives?limit=100");
  const busiest = items.filter(({ offers }) => offers > 0).toSorted((one, other) => other.offers - one.offers)[0];
  if (busiest === undefined) throw new Error("no drive of the demo college has come to offers");
  const ofDrive = `/drives/${busiest.id}`;

  for (const path of ["/drives", "/companies", "/strikes", "/external-offers", `${ofDrive}/offers`]) {
    await office.visit(path);
    expect(await take(office, "CSV, these columns"), path).toMatch(/^\uFEFF/);
  }

  // Narrowed, in another order, with other columns: the file is what is on the screen, and no more.
  await office.visit("/students?placed=yes&sort=-cgpa&columns=rollNo,cgpa");
  const [header, ...rows] = (await take(office, "CSV, these columns")).trim().split("\n");
  expect(header?.replace("\uFEFF", "")).toBe("Roll number,Name,CGPA");
  const shown = await office.page.getByRole("cell", { name: /^\d\d[A-Z]{2,}\d+$/ }).allInnerTexts();
  expect(rows.slice(0, shown.length).map((row) => row.split(",")[0])).toEqual(shown);

  await office.visit(`${ofDrive}/applications`);
  await take(office, "Excel, every column");
  expect(await take(office, "Résumés, as ZIP")).toMatch(/^PK/);

  await office.visit("/audit");
  await office.page.getByText("Export resumes").first().waitFor();
  await office.leave();
});

/** What the menu's command downloads, as text. */
async function take({ page }: Person, command: string): Promise<string> {
  await page.getByRole("button", { name: "Download" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: command }).click(),
  ]);
  expect(await file.failure()).toBeNull();
  return readFileSync(await file.path(), "utf8");
}
