import { eq } from "drizzle-orm";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler as createTimers } from "#functions/run-timers/handler.ts";
import { application } from "#shared/db/schema/application.ts";
import { drive } from "#shared/db/schema/drive.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { notification } from "#shared/db/schema/notification.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { readZip } from "#shared/domain/archive/zip.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { lakhs, makeDrive, makeReleasedOffer } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent, type MadeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const officer = await makeMember(db.app, here.id, "officer");
const elsewhere = await makeTenant(db.app);
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const companyId = await makeCompany(db.app, here.id);

const ask = (as: MadeStudent, body: object = {}) => api.call("POST /api/my/erasures", { on: here, as, body });
const mine = async (as: MadeStudent) => (await api.call("GET /api/my/erasures", { on: here, as })).body;
const look = (id: string, as = officer, on = here) => api.call(`GET /api/erasures/${id}`, { on, as });
const grant = async (id: string, hash?: string) =>
  api.call(`POST /api/erasures/${id}/grant`, {
    on: here,
    as: officer,
    body: { hash: hash ?? (await look(id)).body.hash },
  });
const refuse = (id: string, as = officer, on = here) =>
  api.call(`POST /api/erasures/${id}/refuse`, { on, as, body: { reason: "A claim about your offer is open." } });

/** Every row of the database that still says this of somebody, but for the trail. */
async function whereItSays(words: string): Promise<string[]> {
  const tables = await db.superuser<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_name <> 'audit_event'`;
  const found = [];
  for (const { name } of tables) {
    const [row] = await db.superuser`select count(*)::int as count from ${db.superuser(name)} t
      where strpos(lower(t::text), lower(${words})) > 0`;
    if (row?.["count"] > 0) found.push(name);
  }
  return found;
}

/** A student who has been through a season: placed, with a past application, words of theirs everywhere. */
async function makeLeaver() {
  const tag = newId().slice(-8);
  const student = await makeStudent(db.app, here, { phone: `+91 ${tag}`, skills: [`skill-${tag}`] });
  const { name } = student.actor;
  const made = await makeDrive(db.app, here, companyId, {
    eligibility: { all: [{ field: "cgpa", op: "gte", value: 7 }] },
  });
  const { offerId, applicationId } = await makeReleasedOffer(db.app, here, made, student, lakhs(12));
  await withTenant(db.app, here.id, async (tx) => {
    await tx
      .update(offer)
      .set({ status: "accepted", note: `${name} accepted by phone` })
      .where(eq(offer.id, offerId));
    const facts = { program: "BTECH", branches: ["CSE"], graduatingYear: 2027, cgpa: 8 };
    const verdicts = {
      eligibility: { eligible: true, failures: [] },
      policy: { allowed: true, policyVersion: 1, reasons: [] },
    };
    const snapshot = { name, email: student.actor.email, rollNo: student.rollNo, facts, profile: null, ...verdicts };
    await tx
      .update(application)
      .set({ status: "accepted", snapshot: snapshot as never })
      .where(eq(application.id, applicationId));
    await tx.update(drive).set({ status: "closed" }).where(eq(drive.id, made.id));
    const { rollNo } = student;
    await tx.insert(profileChange).values({
      tenantId: here.id,
      id: newId(),
      enrollmentId: student.enrollmentId,
      field: "cgpa",
      oldValue: 8,
      newValue: 9,
      reason: `${rollNo} says so`,
      status: "pending",
    });
    await tx.insert(notification).values({
      tenantId: here.id,
      id: newId(),
      eventId: newId(),
      membershipId: officer.actor.membershipId,
      category: "offers",
      title: `${name} accepted`,
      body: `The offer was accepted by ${name}.`,
      path: "/",
    });
  });
  const key = `tenants/${here.id}/resumes/${student.enrollmentId}/${student.resumeId}`;
  await api.files.write({ key, contentType: "application/pdf", body: Buffer.from("%PDF-1.7") });
  return { student, offerId, applicationId, key, tag };
}

describe("the export", () => {
  it("is a zip with everything and the résumés, on the record, gone from storage after an hour", async () => {
    const { student, tag } = await makeLeaver();
    const made = await api.call("POST /api/my/data-export", { on: here, as: student });
    expect(made).toMatchObject({ status: 201, body: { fileName: expect.stringMatching(/^my-data-.+\.zip$/) } });
    const key = decodeURIComponent(new URL(made.body.url).pathname.slice(1));
    const bytes = api.files.objects.get(key)?.body ?? new Uint8Array();
    expect(made.body.sizeBytes).toBe(bytes.byteLength);
    const parts = readZip(bytes, () => true, { maxInflatedBytes: 1e7, maxInflationRatio: 10 });
    const data = JSON.parse(parts.get("data.json")?.toString() ?? "");
    expect(data.sections).toMatchObject({
      account: [{ name: student.actor.name, email: student.actor.email }],
      records: [{ rollNo: student.rollNo, cgpa: 8, phone: `+91 ${tag}`, branch: "Computer Science" }],
      applications: [{ status: "accepted", drive: expect.stringContaining("Engineer"), resume: "Résumé" }],
      offers: [{ status: "accepted", season: "Placement 2027", ctcMinor: 120_000_000 }],
      profileChanges: [{ field: "cgpa", newValue: 9 }],
    });
    expect(data.sections.auditTrail).toContainEqual(expect.objectContaining({ action: "personal_data.export" }));
    expect(data.files).toEqual([{ label: "Résumé", fileName: "resume.pdf", path: "resumes/1-resume.pdf" }]);
    expect(parts.get("resumes/1-resume.pdf")?.toString()).toBe("%PDF-1.7");
    expect(data.withheld).toContainEqual(expect.objectContaining({ section: "interviews", field: "feedback" }));

    await runTimers(key, new Date(Date.now() + 3_700_000));
    expect(api.files.objects.has(key)).toBe(false);
  });

  it("tells nothing that is staged, and nothing of others", async () => {
    const student = await makeStudent(db.app, here);
    const other = await makeStudent(db.app, here);
    const made = await makeDrive(db.app, here, companyId, { status: "in_process" });
    const { offerId, applicationId } = await makeReleasedOffer(db.app, here, made, student);
    await makeReleasedOffer(db.app, here, made, other);
    await withTenant(db.app, here.id, async (tx) => {
      await tx.update(offer).set({ releasedAt: null }).where(eq(offer.id, offerId));
      await tx.update(application).set({ status: "pending_offer" }).where(eq(application.id, applicationId));
    });
    await db.superuser`insert into round_result (tenant_id, round_id, application_id, outcome, attendance, recorded_by, recorded_at)
      values (${here.id}, ${made.roundIds[0]!}, ${applicationId}, 'eliminated', 'present', ${newId()}, now())`;
    const { sections, text } = await exportOf(student);
    expect(sections).toMatchObject({ offers: [], roundResults: [], applications: [{ status: "in_progress" }] });
    // Nor does the number of rows that erasing would touch.
    const { outlook } = await mine(student);
    const named = [...outlook.goes, ...outlook.stays].map(({ section }) => section);
    expect(named).toContain("applications");
    expect(named).not.toContain("offers");
    expect(named).not.toContain("round results");
    expect(outlook.blocks).toMatchObject([{ kind: "application" }]);
    expect(text).not.toContain(other.rollNo);
    expect(text).not.toContain(other.actor.email);
  });

  it("can be had five times a day", async () => {
    const student = await makeStudent(db.app, here);
    const statuses = [];
    for (let i = 0; i < 6; i++)
      statuses.push((await api.call("POST /api/my/data-export", { on: here, as: student })).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 409]);
  });
});

describe("erasure", () => {
  it("leaves the student nowhere but on the trail", async () => {
    const { student, offerId, applicationId, key, tag } = await makeLeaver();
    const { id } = (await ask(student, { reason: `I am ${student.actor.name}.` })).body;
    const home = await api.call("GET /api/home", { on: here, as: officer });
    expect(home.body.todo).toContainEqual(expect.objectContaining({ code: "erasures" }));
    const seen = await look(id);
    expect(seen.body).toMatchObject({ status: "requested", outlook: { blocks: [] } });
    expect(seen.body.outlook.goes).toContainEqual(expect.objectContaining({ section: "profile changes", count: 1 }));
    expect(seen.body.outlook.stays).toContainEqual(expect.objectContaining({ section: "offers", count: 1 }));

    expect(await grant(id, seen.body.hash)).toMatchObject({ status: 200, body: { status: "done", reason: null } });
    await runTimers(key);
    expect(api.files.objects.has(key)).toBe(false);
    // A mail tells of it; a week later nothing has the address.
    expect((await whereItSays(student.actor.email)).toSorted()).toEqual(["email_delivery", "outbox"]);
    await runTimers(id, new Date(Date.now() + 8 * 86_400_000));
    for (const words of [student.actor.email, student.actor.name, student.rollNo, `+91 ${tag}`, `skill-${tag}`]) {
      expect(await whereItSays(words), words).toEqual([]);
    }

    const [row] = await db.superuser`select status, snapshot from application where id = ${applicationId}`;
    expect(row).toMatchObject({
      status: "accepted",
      snapshot: { name: "Erased student", facts: { branches: ["CSE"] } },
    });
    const [kept] = await db.superuser`select status, ctc_minor::int as pay, note from offer where id = ${offerId}`;
    expect(kept).toEqual({ status: "accepted", pay: 120_000_000, note: null });
  });

  it("changes no figure of a report, the one that was derived from the record included", async () => {
    const college = await makeTenant(db.app);
    const office = await makeMember(db.app, college.id, "officer");
    const student = await makeStudent(db.app, college);
    const company = await makeCompany(db.app, college.id);
    const made = await makeDrive(db.app, college, company, {
      eligibility: { all: [{ field: "cgpa", op: "gte", value: 7 }] },
    });
    const { offerId } = await makeReleasedOffer(db.app, college, made, student, lakhs(9));
    await db.superuser`update offer set status = 'accepted' where id = ${offerId}`;
    await db.superuser`update application set status = 'accepted',
      snapshot = snapshot || '{"facts": {}, "eligibility": {}, "policy": {}}' where enrollment_id = ${student.enrollmentId}`;
    const figures = async () => {
      const path = `GET /api/reports/placement?cycleId=${college.cycleId}` as const;
      const { generatedAt: _, ...rest } = (await api.call(path, { on: college, as: office })).body;
      return rest;
    };
    const before = await figures();
    expect(before.total).toMatchObject({ registered: 1, eligible: 1, applied: 1, placed: 1 });
    const { id } = (await api.call("POST /api/my/erasures", { on: college, as: student, body: {} })).body;
    const { hash } = (await api.call(`GET /api/erasures/${id}`, { on: college, as: office })).body;
    const done = await api.call(`POST /api/erasures/${id}/grant`, { on: college, as: office, body: { hash } });
    expect(done.status).toBe(200);
    expect(await figures()).toEqual(before);
  });

  it("leaves nothing of theirs in a queue of the office", async () => {
    const student = await makeStudent(db.app, here);
    await db.superuser`update cycle_membership set status = 'pending' where enrollment_id = ${student.enrollmentId}`;
    await api.call("POST /api/my/profile-changes", {
      on: here,
      as: student,
      body: { field: "tenthPct", value: 91, reason: "See the mark sheet." },
    });
    const ofTheirs = async () => {
      const [row] = await db.superuser`select
        (select count(*)::int from cycle_membership where enrollment_id = ${student.enrollmentId} and status = 'pending')
        + (select count(*)::int from profile_change where enrollment_id = ${student.enrollmentId}) as waiting`;
      return row;
    };
    expect(await ofTheirs()).toEqual({ waiting: 2 });
    expect((await grant((await ask(student)).body.id)).status).toBe(200);
    expect(await ofTheirs()).toEqual({ waiting: 0 });
  });

  it("ends every session and sign-in, and nobody brings the place back", async () => {
    const { student } = await makeLeaver();
    const { id } = (await ask(student)).body;
    await grant(id);
    expect((await api.call("GET /api/my/profile", { on: here, as: student })).status).toBe(401);
    const { membershipId } = student.actor;
    const admin = await makeMember(db.app, here.id, "admin");
    const path = `POST /api/members/${membershipId}/enable` as const;
    expect(await api.call(path, { on: here, as: admin })).toMatchObject({ status: 409, body: { code: "erased" } });
    expect((await api.call(`GET /api/students/${student.enrollmentId}`, { on: here, as: officer })).status).toBe(404);
  });

  it("keeps the account of whom another college knows", async () => {
    const { student } = await makeLeaver();
    const { name, email } = student.actor;
    const other = newId();
    await withTenant(db.app, elsewhere.id, (tx) =>
      tx.insert(membership).values({
        tenantId: elsewhere.id,
        id: other,
        userId: student.userId,
        name,
        email,
        role: "student",
        status: "active",
      }),
    );
    await grant((await ask(student)).body.id);
    const [place] = await db.superuser`select user_id, email from membership where id = ${other}`;
    expect(place).toEqual({ user_id: student.userId, email });
    const [here_] = await db.superuser`select user_id, status from membership where id = ${student.actor.membershipId}`;
    expect(here_).toEqual({ user_id: null, status: "disabled" });
  });

  it("is not shown on the trail any more: neither who acted nor what was said", async () => {
    const { student } = await makeLeaver();
    await api.call(`PATCH /api/students/${student.enrollmentId}`, { on: here, as: officer, body: { tenthPct: 77 } });
    await grant((await ask(student)).body.id);
    const trail = await api.call(`GET /api/audit?entityId=${student.enrollmentId}`, { on: here, as: officer });
    expect(trail.body.items).toMatchObject([{ action: "student.update", reason: null, before: null, after: null }]);
    const own = await api.call(`GET /api/audit?actor=${student.actor.membershipId}`, { on: here, as: officer });
    expect(own.body.items.length).toBeGreaterThan(0);
    for (const each of own.body.items) expect(each.actorName).toBe("Erased student");
  });

  it("waits for what is open: the student can ask, and the office cannot grant", async () => {
    const student = await makeStudent(db.app, here);
    const made = await makeDrive(db.app, here, companyId);
    const body = { driveId: made.id, resumeId: student.resumeId };
    const sent = await api.call("POST /api/my/applications", { on: here, as: student, body });
    const { id } = (await ask(student)).body;
    expect((await mine(student)).outlook.blocks).toMatchObject([{ kind: "application" }]);
    expect(await grant(id)).toMatchObject({ status: 409, body: { code: "still_open" } });
    const { hash } = (await look(id)).body;
    await api.call(`POST /api/my/applications/${sent.body.id}/withdraw`, { on: here, as: student });
    expect(await grant(id, hash)).toMatchObject({ status: 409, body: { code: "world_changed" } });
    expect(await grant(id)).toMatchObject({ status: 200 });
  });

  it("is refused with a reason, or taken back, and can be asked for again", async () => {
    const student = await makeStudent(db.app, here);
    const first = (await ask(student)).body.id;
    expect(await ask(student)).toMatchObject({ status: 409, body: { code: "already_asked" } });
    expect(await refuse(first)).toMatchObject({ status: 200, body: { status: "refused" } });
    expect(await refuse(first)).toMatchObject({ status: 409, body: { code: "illegal_transition" } });
    const second = (await ask(student)).body.id;
    const path = `POST /api/my/erasures/${second}/withdraw` as const;
    expect((await api.call(path, { on: here, as: await makeStudent(db.app, here) })).status).toBe(404);
    expect((await api.call(path, { on: here, as: student })).body.status).toBe("withdrawn");
    expect((await mine(student)).items.map(({ status }: { status: string }) => status)).toEqual([
      "withdrawn",
      "refused",
    ]);
  });

  it("is the office's of the same college to decide, and a student's to ask for", async () => {
    const student = await makeStudent(db.app, here);
    const { id } = (await ask(student)).body;
    expect((await look(id, stranger, elsewhere)).status).toBe(404);
    expect((await refuse(id, stranger, elsewhere)).status).toBe(404);
    const coordinator = await makeMember(db.app, here.id, "coordinator", { branchId: here.branchId });
    for (const as of [coordinator, student]) expect((await look(id, as)).status).toBe(403);
    expect((await api.call("POST /api/my/data-export", { on: here, as: officer })).status).toBe(403);
  });

  it("is done once, however many grant it at once", async () => {
    const { student } = await makeLeaver();
    const { id } = (await ask(student)).body;
    const { hash } = (await look(id)).body;
    const answers = await Promise.all(Array.from({ length: 5 }, () => grant(id, hash)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    const [row] = await db.superuser`select count(*)::int as count from enrollment
      where id = ${student.enrollmentId} and erased_at is not null`;
    expect(row).toEqual({ count: 1 });
  });
});

async function exportOf(as: MadeStudent) {
  const made = await api.call("POST /api/my/data-export", { on: here, as });
  const bytes = api.files.objects.get(decodeURIComponent(new URL(made.body.url).pathname.slice(1)))?.body;
  const parts = readZip(bytes ?? new Uint8Array(), () => true, { maxInflatedBytes: 1e7, maxInflationRatio: 10 });
  const text = parts.get("data.json")?.toString() ?? "";
  return { sections: JSON.parse(text).sections, text };
}

/** Lets the timers run that name this, as the sweeper would send them at a time. */
async function runTimers(about: string, at = new Date()) {
  const rows = await db.superuser`select id, body from outbox where tenant_id = ${here.id} and queue = 'timers'
    and send_after <= ${at} and strpos(body::text, ${about}) > 0`;
  const run = createTimers({
    db: db.app,
    queues: new MemoryQueues(),
    files: api.files,
    portalUrlTemplate: "http://{tenant}.placement.test",
    now: () => at,
    newId,
  });
  const event = sqsEvent(...rows.map(({ id, body }) => ({ messageId: id, tenantId: here.id, body })));
  expect(rows.length).toBeGreaterThan(0);
  expect((await run(event)).batchItemFailures).toEqual([]);
}
