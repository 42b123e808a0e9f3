import { expect, test } from "vitest";
import { startSystem } from "./system.ts";

const { at, plant } = await startSystem();

test("a message that fails is shown with its reason, and is sent again", async () => {
  const operator = await (await at("operator")).signIn("operator@placement.example");
  await operator.visit("/operations");
  await operator.page.getByText("No dead letters").waitFor();

  // No function of ours would send this: it names no college, and its fields are not those of a notice.
  await plant("NotificationsQueue", JSON.stringify({ tenantId: "nobody", note: "asha@college.example" }));

  // 1. The reason is there at the first try; after five the message is among the dead letters.
  const reason = operator.page.getByText(/tenantId: invalid_format/);
  await expect.poll(async () => (await operator.page.reload(), reason.count()), { timeout: 60_000 }).toBe(1);
  const all = operator.page.getByRole("button", { name: "Send all again: Notices" });
  await expect.poll(async () => (await operator.page.reload(), all.count()), { timeout: 120_000 }).toBe(1);
  await operator.visitInEveryLook("/operations");
  expect(await operator.page.content()).not.toContain("asha@");

  // 2. One is sent again, which is asked before and said afterwards.
  await operator.page.getByRole("button", { name: /^Send again: / }).click();
  await operator.page.getByRole("alertdialog").getByRole("button", { name: "Send again" }).click();
  await operator.page.getByText("1 message sent again.").waitFor();

  // 3. It is no longer among the dead letters; the fault stands, so it is listed again, once.
  await operator.page.reload();
  expect(await all.count()).toBe(0);
  expect(await reason.count()).toBe(1);

  // 4. What each college uses is there in figures.
  await operator.visitInEveryLook("/usage");
  await operator.page.getByRole("cell", { name: /\$\d/ }).first().waitFor();
  await operator.leave();
});
