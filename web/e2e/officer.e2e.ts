import { expect, test } from "vitest";
import type { Person } from "./person.ts";
import { startSystem } from "./system.ts";

const { at } = await startSystem();

/** What an officer does on a day, from the home on: the clicks it takes are counted by the page itself. */
const MOST_CLICKS = 3;

test("nothing that an officer does daily takes more than three clicks from the home", async () => {
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  await office.page.addInitScript(() => {
    addEventListener("pointerdown", () => {
      sessionStorage.setItem("clicks", String(Number(sessionStorage.getItem("clicks") ?? 0) + 1));
    });
  });
  const { page } = office;
  const todo = (kind: RegExp) => page.getByRole("listitem").filter({ has: page.getByRole("link", { name: kind }) });
  /** The first record of a queue on the home. */
  const open = (kind: RegExp) => todo(kind).first().getByRole("listitem").first().getByRole("link").click();
  const button = (name: string | RegExp) => page.getByRole("main").getByRole("button", { name }).first();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  const confirm = (name: string | RegExp) => dialog.getByRole("button", { name }).click();

  await inFewClicks(office, "approve a drive", async () => {
    await open(/wait for your review/);
    await button("Approve").click();
    await confirm("Approve");
    await page.getByText("Approved. Publish it when you are ready.").waitFor();
  });
  await inFewClicks(office, "publish a drive", async () => {
    await open(/to be published/);
    await button("Publish").click();
    await confirm("Publish and tell them");
    await page.getByText("Published. The students are being told.").waitFor();
  });
  await inFewClicks(office, "release a round", async () => {
    await open(/results to release/);
    await button("Release this round").click();
    await confirm("Release the results");
    await page.getByText(/is released\.$/).waitFor();
  });
  await inFewClicks(office, "release offers", async () => {
    await open(/offers to release/);
    await button("Release the offers").click();
    await confirm("Release the offers");
    await page.getByText("The offers are released.").waitFor();
  });
  await inFewClicks(office, "vet a company", async () => {
    await open(/to be vetted/);
    await button(/^Approve/).click();
    await confirm("Approve");
    await page.getByText("Quick Placements Pvt is approved").waitFor();
  });
  await inFewClicks(office, "decide an appeal", async () => {
    await open(/for your decision/);
    await button(/^Uphold/).click();
    await dialog.getByLabel("Note").fill("The certificate is of another day.");
    await confirm("Uphold the strike");
    await page.getByText("The strike stays", { exact: true }).waitFor();
  });
  await inFewClicks(office, "confirm an offer from elsewhere", async () => {
    await open(/to be confirmed/);
    await button(/^Confirm/).click();
    await confirm("Confirm the offer");
    await page.getByText("The offer is confirmed.").waitFor();
  });
  await inFewClicks(office, "let students into the season", async () => {
    await open(/students to let in/);
    await button("Let all in").click();
    await confirm(/^Let \d+ students? in/);
    await page.getByText(/in the season$/).waitFor();
  });
  await inFewClicks(office, "find a student", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Students" }).click();
    await page.getByLabel("Search by name or roll number").fill("23CSE0001");
    await page.getByRole("cell", { name: "23CSE0001", exact: true }).waitFor();
    await page.getByRole("row").nth(1).getByRole("link").click();
    await page.getByRole("heading", { level: 1 }).filter({ hasNotText: "Students" }).waitFor();
  });
  await inFewClicks(office, "see who is interviewed, and check in who is there", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Interviews" }).click();
    await page.getByRole("link", { name: "The day after" }).click();
    await page.waitForURL(/date=/);
    await button(/^Check in/).click();
    await page.getByText(/is checked in\.$/).waitFor();
  });
  await office.leave();
});

async function inFewClicks(person: Person, task: string, work: () => Promise<void>): Promise<void> {
  const { page } = person;
  await page.goto("/", { waitUntil: "networkidle" });
  await page.evaluate(() => sessionStorage.setItem("clicks", "0"));
  await work();
  const clicks = await page.evaluate(() => Number(sessionStorage.getItem("clicks")));
  expect(clicks, task).toBeGreaterThan(0);
  expect(clicks, task).toBeLessThanOrEqual(MOST_CLICKS);
  await page.waitForLoadState("networkidle");
  await person.expectGoodPage();
}

test("a page is fetched ahead once somebody points at its link, and not before", async () => {
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const { page } = office;
  const ahead = new Set<string>();
  page.on("request", (request) => {
    if (request.headers()["next-router-prefetch"] !== undefined) ahead.add(new URL(request.url()).pathname);
  });
  await office.visit("/");
  expect([...ahead]).toEqual([]);
  await page.getByRole("navigation").getByRole("link", { name: "Students" }).first().hover();
  await expect.poll(() => [...ahead]).toEqual(["/students"]);
  await office.leave();
});
