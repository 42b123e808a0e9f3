import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { type MadeStudent, makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const companyId = await makeCompany(db.app, college.id);
const officer = await makeMember(db.app, college.id, "officer");

const send = (who: MadeStudent, id: string, resumeId: string) =>
  api.call(`PUT /api/my/applications/${id}/resume`, { on: college, as: who, body: { resumeId } });

async function makeResume({ enrollmentId }: MadeStudent, status: "parsed" | "uploading" = "parsed"): Promise<string> {
  const id = newId();
  const file = { label: "For design", fileName: "design.pdf", contentType: "application/pdf", sizeBytes: 1_000 };
  const objectKey = `tenants/${college.id}/resumes/${enrollmentId}/${id}`;
  await withTenant(db.app, college.id, (tx) =>
    tx.insert(resume).values({ tenantId: college.id, id, enrollmentId, objectKey, status, ...file }),
  );
  return id;
}

async function makeApplication() {
  const student = await makeStudent(db.app, college);
  const drive = await makeDrive(db.app, college, companyId);
  const body = { driveId: drive.id, resumeId: student.resumeId };
  const sent = await api.call("POST /api/my/applications", { on: college, as: student, body });
  return { student, drive, id: sent.body.id as string };
}

describe("PUT /api/my/applications/{id}/resume", () => {
  it("sends another résumé of the student's own, and leaves the rest of the application as it was", async () => {
    const { student, id } = await makeApplication();
    const other = await makeResume(student);
    const [before] = await db.superuser`select snapshot from application where id = ${id}`;
    expect(await send(student, id, other)).toMatchObject({
      status: 200,
      body: { id, status: "in_progress", possible: ["change_resume", "withdraw"] },
    });
    const seen = await api.call(`GET /api/applications/${id}`, { on: college, as: officer });
    expect(seen.body.resume).toMatchObject({ id: other, label: "For design" });
    const [after] = await db.superuser`select snapshot from application where id = ${id}`;
    expect(after).toEqual(before);
    const trail = await api.call("GET /api/audit?action=application.change_resume", { on: college, as: officer });
    expect(trail.body.items).toMatchObject([
      { entityId: id, before: { resumeId: student.resumeId }, after: { resumeId: other } },
    ]);
  });

  it("takes neither somebody else's résumé nor one that has not arrived", async () => {
    const { student, id } = await makeApplication();
    const stranger = await makeStudent(db.app, college);
    for (const resumeId of [stranger.resumeId, await makeResume(student, "uploading"), newId()]) {
      expect(await send(student, id, resumeId)).toMatchObject({ status: 422 });
    }
    expect((await send(stranger, id, stranger.resumeId)).status).toBe(404);
  });

  it("is refused once applications are closed, or the student is out", async () => {
    const closed = await makeApplication();
    const other = await makeResume(closed.student);
    await api.call(`POST /api/drives/${closed.drive.id}/close-applications`, { on: college, as: officer });
    const late = await send(closed.student, closed.id, other);
    expect(late).toMatchObject({ status: 409, body: { code: "resume_fixed" } });
    const mine = await api.call(`GET /api/my/applications/${closed.id}`, { on: college, as: closed.student });
    expect(mine.body).toMatchObject({ resume: { id: closed.student.resumeId }, possible: ["withdraw"] });

    const gone = await makeApplication();
    await api.call(`POST /api/my/applications/${gone.id}/withdraw`, { on: college, as: gone.student });
    const out = await send(gone.student, gone.id, await makeResume(gone.student));
    expect(out).toMatchObject({ status: 409, body: { code: "resume_fixed" } });
  });
});
