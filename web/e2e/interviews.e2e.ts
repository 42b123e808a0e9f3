import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { applyByMail, ask, publishDrive } from "./pipeline/closed-drive.ts";
import { startSystem } from "./system.ts";

const { at, inbox } = await startSystem();

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Interview extends Named {
  readonly startsAt: string;
}

const MINUTE = 60_000;
/** As the college's clocks show it, `YYYY-MM-DDTHH:MM`. */
const local = (date: Date) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Kolkata", dateStyle: "short", timeStyle: "short" })
    .format(date)
    .replace(" ", "T");

test("panels, a plan, an overrun and its re-plan, checking in at the venue, and who did not come", async () => {
  const recruiter = await (await at("vindhya")).signIn("ravi@nilgiri.vindhya.example");
  const office = await (await at("vindhya")).signIn("officer@vindhya.example");
  const driveId = await publishDrive(recruiter, office, [{ name: "Technical interview", kind: "technical" }]);
  const { items: found } = await ask<{ items: { email: string; name: string }[] }>(
    office,
    "GET /api/students?limit=3&account=invited",
  );
  const students = [];
  for (const { email, name } of found) {
    const person = await at("vindhya", { size: "phone" });
    await applyByMail(person, inbox, email, driveId);
    students.push({ person, email, name });
  }
  await ask(office, `POST /api/drives/${driveId}/close-applications`);
  const path = `/drives/${driveId}/interviews`;

  // 1. The office sets a panel up; nothing half-filled is taken, and the missing part is named.
  await office.visit(path);
  await office.page.getByText("No panel yet").waitFor();
  await office.page.getByRole("button", { name: "Add a panel" }).click();
  const form = office.page.getByRole("form", { name: "New panel" });
  await form.getByLabel("Name").fill("Panel A");
  await form.getByLabel("Panelists").fill("Asha Rao, asha@nilgiri.example\nVikram Sen");
  await form.getByRole("button", { name: "Set up the panel" }).click();
  await form.getByText("Say when the panel sits.").first().waitFor();
  const tomorrow = local(new Date(Date.now() + 1_440 * MINUTE)).slice(0, 10);
  await form.getByLabel("Day 1").fill(tomorrow);
  await form.getByLabel("From 1").fill("10:00");
  await form.getByLabel("Until 1").fill("13:00");
  await form.getByRole("button", { name: "Set up the panel" }).click();
  await form.getByText("Give a room or a video link.").first().waitFor();
  await form.getByLabel("Room").fill("Room 101");
  await form.getByRole("button", { name: "Set up the panel" }).click();
  await office.page.getByText("Panel A is set up.").waitFor();

  // 2. A plan is looked at, then made; each student hears of their own time alone.
  await office.page.getByRole("button", { name: "Plan interviews" }).click();
  const plan = office.page.getByRole("dialog", { name: "Plan interviews" });
  await plan.getByText(students[0]!.name).waitFor();
  await office.expectGoodPage();
  await plan.getByRole("button", { name: "Schedule 3 interviews" }).click();
  await office.page.getByText("3 interviews are scheduled.").waitFor();
  for (const { email } of students) await inbox.expect(email, /Your interview with Nilgiri/);

  // 3. The first takes longer: who moves is shown before it is done, and told after.
  await office.visit(path);
  const board = office.page.getByRole("region", { name: "The day by panel" });
  const block = (name: string) => board.getByRole("button", { name: new RegExp(name) });
  const inOrder = (await ask<{ items: Interview[] }>(office, `GET /api/interviews?driveId=${driveId}`)).items;
  await block(inOrder[0]!.name).click();
  await office.page.getByRole("button", { name: "It takes longer" }).click();
  await office.page.getByRole("button", { name: "20 min" }).click();
  await office.page.getByText("1 interview moves, 1 stays as it is.").waitFor();
  await office.expectGoodPage();
  await office.page.getByRole("button", { name: "Move them and tell everybody" }).click();
  await office.page.getByText("1 interview has a new time.").waitFor();
  const second = students.find(({ name }) => name === inOrder[1]!.name)!;
  await inbox.expect(second.email, /New time for your interview/);

  // 4. A second panel sits now. One student is moved there by hand, into the other's time first: refused in words.
  const { items: rounds } = await ask<{ items: Named[] }>(office, `GET /api/drives/${driveId}/rounds`);
  const roundId = rounds[0]!.id;
  const window = {
    from: new Date(Date.now() - MINUTE).toISOString(),
    to: new Date(Date.now() + 180 * MINUTE).toISOString(),
  };
  const panelB = await ask(office, `POST /api/rounds/${roundId}/panels`, {
    name: "Panel B",
    room: "Room 102",
    videoLink: null,
    durationMinutes: 30,
    bufferMinutes: 0,
    windows: [window],
    members: [{ name: "Meera Nair", email: null }],
  });
  const missing = inOrder[2]!;
  const soon = new Date(Date.now() + 3_000);
  await ask(office, `POST /api/interviews/${missing.id}/move`, { panelId: panelB.id, startsAt: soon.toISOString() });
  await office.visit(`${path}?day=${tomorrow}`);
  await block(second.name).click();
  await office.page.getByRole("button", { name: "Move", exact: true }).click();
  const move = office.page.getByRole("form", { name: "Move the interview" });
  await move.getByLabel("Panel").selectOption({ label: "Panel B, Room 102" });
  await move.getByLabel("Begins").fill(local(new Date(Date.now() + 10 * MINUTE)));
  await move.getByRole("button", { name: "Move it" }).click();
  await move.getByText("The panel has another interview at that time.", { exact: false }).first().waitFor();
  await move.getByLabel("Begins").fill(local(new Date(Date.now() + 40 * MINUTE)));
  await move.getByRole("button", { name: "Move it" }).click();
  await move.waitFor({ state: "hidden" });

  // 5. On their phone the student sees when and where, and checks in by the code at the venue.
  await second.person.visit("/interviews");
  await second.person.page.getByText("Room 102, Panel B").waitFor();
  await office.visit(`${path}/check-in?round=${roundId}`);
  await office.page.getByRole("img", { name: "Code to check in with" }).waitFor();
  const code = await ask<{ url: string }>(office, `GET /api/rounds/${roundId}/check-in-code`);
  await second.person.visit(`${new URL(code.url).pathname}${new URL(code.url).search}`);
  await second.person.page.getByRole("button", { name: "I am here" }).click();
  await second.person.page.getByText("You are checked in").waitFor();
  await second.person.expectGoodPage();

  // 6. Who did not come is noted once it should have begun, and told; who came is interviewed and scored.
  await pause(Math.max(0, soon.getTime() + 500 - Date.now()));
  await office.visit(path);
  await block(missing.name).click();
  await office.page.getByRole("button", { name: "Did not come" }).click();
  await office.page.getByRole("alertdialog").getByRole("button", { name: "Note it" }).click();
  const absent = students.find(({ name }) => name === missing.name)!;
  await inbox.expect(absent.email, /You were not at your interview/);
  await block(second.name).click();
  await office.page.getByRole("button", { name: "Begin", exact: true }).click();
  await office.page.getByText(`The interview with ${second.name} has begun.`).waitFor();
  await block(second.name).click();
  await office.page.getByRole("button", { name: "It is over" }).click();
  await office.page.getByLabel("Score").fill("82");
  await office.page.getByRole("button", { name: "Done", exact: true }).click();
  await office.page.getByRole("form", { name: "The interview is over" }).waitFor({ state: "hidden" });
  const { items: done } = await ask<{ items: { status: string; score: number | null }[] }>(
    office,
    `GET /api/interviews?driveId=${driveId}&status=completed`,
  );
  expect(done).toMatchObject([{ status: "completed", score: 82 }]);

  // 7. A calendar of one's own reads the interviews by a secret address.
  await absent.person.visit("/interviews");
  await absent.person.page.getByRole("button", { name: "Make a calendar address" }).click();
  const address = await absent.person.page.getByLabel("Your calendar address").inputValue();
  const calendar = await absent.person.page.evaluate(async (url) => (await fetch(url)).text(), address);
  expect(calendar).toContain("BEGIN:VCALENDAR");
  for (const person of [recruiter, office, ...students.map((each) => each.person)]) await person.leave();
});
