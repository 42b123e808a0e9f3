import { expect, test } from "vitest";
import type { Person } from "./person.ts";
import { startSystem } from "./system.ts";

const { at } = await startSystem();

/** Below `.localhost`, so that a browser of this machine finds it; two labels, so that it is none of the platform's. */
const DOMAIN = "careers.vindhya.localhost";

test("an administrator connects a domain of the college's own, and nobody else can", async () => {
  const admin = await (await at("vindhya")).signIn("admin@vindhya.example");
  const { page } = admin;
  const add = async (domain: string) => {
    await page.getByRole("button", { name: "Add a domain" }).click();
    await page.getByLabel("Domain", { exact: true }).fill(domain);
    await page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  };

  // What is no name, or not theirs to give, is said at the field; what was typed stays.
  await admin.visitInEveryLook("/settings/domain");
  for (const [wrong, reason] of [
    [
      "https://careers.vindhya.example/jobs",
      "This is not a domain name. Give the name alone, e.g. careers.college.edu.",
    ],
    ["kaveri.localhost", "This is an address of the platform. Give a domain of your own."],
  ] as const) {
    await add(wrong);
    await page.getByRole("dialog").getByText(reason, { exact: true }).first().waitFor();
    expect(await page.getByLabel("Domain", { exact: true }).inputValue()).toBe(wrong);
    await admin.visit("/settings/domain");
  }
  await page.getByText("No domain yet").waitFor();
  await add(DOMAIN);
  await page.getByText("Waiting for DNS", { exact: true }).waitFor();
  await admin.visitInEveryLook("/settings/domain");

  // The records, as the page gives them, are made at the registrar.
  const records = await recordsOn(admin);
  expect(records.map(({ type }) => type)).toEqual(["TXT", "CNAME"]);
  const registrar = await at("dns");
  for (const { type, name, value } of records) {
    await registrar.page.goto("/");
    await registrar.page.getByLabel("Type").selectOption(type);
    await registrar.page.getByRole("textbox", { name: "Name" }).fill(name);
    await registrar.page.getByRole("textbox", { name: "Value" }).fill(value);
    await registrar.page.getByRole("button", { name: "Add the record" }).click();
    await registrar.page.getByRole("cell", { name: value, exact: true }).waitFor();
  }
  await untilActive(admin);
  await admin.visitInEveryLook("/settings/domain");

  // Whoever comes by it meets the college, signed in or not.
  const visitor = await at(DOMAIN.replace(".localhost", ""), { size: "phone" });
  await visitor.visit("/sign-in");
  await visitor.page.getByText("Vindhya University of Engineering").first().waitFor();
  expect(await visitor.page.evaluate(async () => (await fetch("/manifest.webmanifest")).status)).toBe(200);
  await visitor.signIn("23cse0001@students.vindhya.example");
  await visitor.visit("/");
  expect(new URL(visitor.page.url()).hostname).toBe(DOMAIN);
  await visitor.leave();

  // Another college claims it in vain: the record is not theirs.
  const rival = await (await at("kaveri")).signIn("admin@kaveri.example");
  await rival.page.goto("/settings/domain");
  await rival.page.getByRole("button", { name: "Add a domain" }).click();
  await rival.page.getByLabel("Domain", { exact: true }).fill(DOMAIN);
  await rival.page.getByRole("dialog").getByRole("button", { name: "Add", exact: true }).click();
  await rival.page.getByText("Something else is there").first().waitFor();
  await rival.expectGoodPage();

  // Removed, it leads nowhere.
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Remove the domain" }).click();
  await page.getByText("No domain yet").waitFor();
  const later = await at(DOMAIN.replace(".localhost", ""));
  await expect
    .poll(async () => (await later.page.goto("/sign-in"))?.status(), { timeout: 120_000, interval: 2_000 })
    .toBeGreaterThanOrEqual(400);
  for (const person of [admin, registrar, rival, later]) await person.leave();
});

async function recordsOn({ page }: Person) {
  const items = page.getByRole("list", { name: "DNS records" }).getByRole("listitem");
  const records = [];
  for (const item of await items.all()) {
    const [name = "", value = ""] = await item.locator("code").allTextContents();
    records.push({ type: (await item.locator("strong").textContent()) ?? "", name, value });
  }
  return records;
}

/** Asks to look as somebody in a hurry does; by itself the portal looks every few minutes. */
async function untilActive({ page }: Person): Promise<void> {
  await expect
    .poll(
      async () => {
        const look = page.getByRole("button", { name: "Look now" });
        if (await look.isVisible()) await look.click();
        return page.getByText("Active", { exact: true }).isVisible();
      },
      { timeout: 120_000, interval: 3_000 },
    )
    .toBe(true);
}
