import { describe, expect, it } from "vitest";
import { testDatabase } from "#shared/testing/database.ts";
import { addPanel, at, makeInterviewDay, scheduleAll, TODAY } from "../testing/interview-day.ts";

const db = await testDatabase();
const STAMP = TODAY.replaceAll("-", "");

async function scheduledDay() {
  const day = await makeInterviewDay(db, { candidates: 2 });
  const panelId = await addPanel(day);
  const interviews = await scheduleAll(day);
  const [student, other] = day.students;
  const mine = { on: day.tenant, as: student! };
  return { day, panelId, interviews, mine, other: { on: day.tenant, as: other! } };
}

describe("checking in", () => {
  const codeOf = (url: string) => new URL(url).searchParams.get("code");

  it("by the code on show, within its minute and at its own venue", async () => {
    const { day, mine } = await scheduledDay();
    const shown = await day.api.call(`GET /api/rounds/${day.roundId}/check-in-code`, {
      on: day.tenant,
      as: day.coordinator,
    });
    const body = { code: codeOf(shown.body.url) };
    const scan = (code: unknown = body.code) => day.api.call("POST /api/my/check-in", { ...mine, body: { code } });
    expect(await scan()).toMatchObject({ status: 200, body: { status: "checked_in" } });
    expect(await scan()).toMatchObject({ status: 200, body: { status: "checked_in" } });
    expect(await scan(`${body.code}x`)).toMatchObject({ status: 422, body: { code: "check_in_code_unknown" } });
    day.api.time = () => new Date(Date.parse(shown.body.expiresAt));
    expect(await scan()).toMatchObject({ status: 410, body: { code: "check_in_code_expired" } });
  });

  it("by the digits on show, in their minute and the next", async () => {
    const { day, mine, other } = await scheduledDay();
    const start = day.api.time().getTime();
    const after = (seconds: number) => (day.api.time = () => new Date(start + seconds * 1_000));
    const type = (who: typeof mine, code: string) => day.api.call("POST /api/my/check-in", { ...who, body: { code } });
    const shown = await day.api.call(`GET /api/rounds/${day.roundId}/check-in-code`, {
      on: day.tenant,
      as: day.coordinator,
    });
    const { digits } = shown.body;
    const wrong = digits.replace(/^./, (first: string) => String((Number(first) + 1) % 10));
    expect(await type(mine, wrong)).toMatchObject({ status: 422, body: { code: "check_in_code_unknown" } });
    after(119);
    expect(await type(mine, digits)).toMatchObject({ status: 200, body: { status: "checked_in" } });
    after(120);
    expect(await type(other, digits)).toMatchObject({ status: 422, body: { code: "check_in_code_unknown" } });
  });

  it("not with the digits of a venue where one is not expected", async () => {
    const { day, mine } = await scheduledDay();
    const rival = await makeInterviewDay(db, { candidates: 1, college: day.tenant });
    await addPanel(rival, { name: "Panel B", room: "Room 202", members: [{ name: "Meera Nair" }] });
    await scheduleAll(rival);
    const shown = await rival.api.call(`GET /api/rounds/${rival.roundId}/check-in-code`, {
      on: day.tenant,
      as: rival.officer,
    });
    const body = { code: shown.body.digits };
    expect(await day.api.call("POST /api/my/check-in", { ...mine, body })).toMatchObject({ status: 422 });
    const theirs = { on: day.tenant, as: rival.students[0]! };
    expect(await rival.api.call("POST /api/my/check-in", { ...theirs, body })).toMatchObject({ status: 200 });
  });

  it("not with the code of another round, nor of another college", async () => {
    const { day, mine } = await scheduledDay();
    const rival = await makeInterviewDay(db, { candidates: 0, college: day.tenant });
    const elsewhere = await makeInterviewDay(db, { candidates: 0 });
    const shownAt = async ({ api, roundId, tenant, officer }: typeof rival) =>
      codeOf((await api.call(`GET /api/rounds/${roundId}/check-in-code`, { on: tenant, as: officer })).body.url);
    const scan = (code: unknown) => day.api.call("POST /api/my/check-in", { ...mine, body: { code } });
    expect(await scan(await shownAt(rival))).toMatchObject({ status: 404, body: { code: "no_interview_here" } });
    expect(await scan(await shownAt(elsewhere))).toMatchObject({ status: 422 });
  });
});

describe("the calendar", () => {
  it("of one interview is a file", async () => {
    const { day, interviews, mine, other } = await scheduledDay();
    const path = `GET /api/my/interviews/${interviews[0]!.id}/calendar` as const;
    const { body, headers } = await day.api.call<string>(path, mine);
    expect(headers.get("content-type")).toContain("text/calendar");
    expect(body).toContain("BEGIN:VTIMEZONE\r\nTZID:Asia/Kolkata");
    expect(body).toContain(`DTSTART;TZID=Asia/Kolkata:${STAMP}T090000\r\n`);
    expect(body.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(body.replaceAll("\r\n", "")).not.toContain("\n");
    expect((await day.api.call(path, other)).status).toBe(404);
  });

  it("has a secret address that follows changes, until it is revoked", async () => {
    const { day, panelId, interviews, mine } = await scheduledDay();
    expect((await day.api.call("GET /api/my/calendar-feed", mine)).body).toEqual({ madeAt: null, url: null });
    const made = await day.api.call("POST /api/my/calendar-feed", mine);
    const path = `GET ${new URL(made.body.url).pathname as `/${string}`}` as const;
    const read = async () => (await day.api.call<string>(path, { on: day.tenant })).body.replaceAll("\r\n ", "");
    const uid = `UID:interview-${interviews[0]!.id}@`;
    expect(await read()).toMatch(new RegExp(`${uid}.*\r\nSEQUENCE:0`));
    const office = { on: day.tenant, as: day.officer };
    const body = { panelId, startsAt: at(160) };
    await day.api.call(`POST /api/interviews/${interviews[0]!.id}/move`, { ...office, body });
    expect(await read()).toMatch(new RegExp(`${uid}.*\r\nSEQUENCE:1[^]*DTSTART;TZID=Asia/Kolkata:${STAMP}T114000`));
    await day.api.call(`POST /api/interviews/${interviews[0]!.id}/cancel`, { ...office, body: { reason: "Over." } });
    expect(await read()).toMatch(new RegExp(`${uid}.*\r\nSEQUENCE:2[^]*STATUS:CANCELLED`));
    const again = await day.api.call("POST /api/my/calendar-feed", mine);
    expect(again.body.url).not.toBe(made.body.url);
    expect((await day.api.call(path, { on: day.tenant })).status).toBe(404);
    await day.api.call("DELETE /api/my/calendar-feed", mine);
    const second = `GET ${new URL(again.body.url).pathname as `/${string}`}` as const;
    expect((await day.api.call(second, { on: day.tenant })).status).toBe(404);
  });
});
