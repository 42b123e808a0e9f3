import { PDFDocument } from "pdf-lib";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { MAX_ATTACHMENTS } from "#shared/contracts/attachments.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeDrive } from "#shared/testing/factories/drive.ts";
import { makeCompany, makeMember } from "#shared/testing/factories/member.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";

const db = await testDatabase();
const api = new TestApi(db);
const here = await makeTenant(db.app);
const elsewhere = await makeTenant(db.app);
const companyId = await makeCompany(db.app, here.id);
const officer = await makeMember(db.app, here.id, "officer");
const recruiter = await makeMember(db.app, here.id, "recruiter", { companyId });
const rival = await makeMember(db.app, here.id, "recruiter", { companyId: await makeCompany(db.app, here.id) });
const coordinator = await makeMember(db.app, here.id, "coordinator", { branchId: here.branchId });
const stranger = await makeMember(db.app, elsewhere.id, "officer");
const student = await makeStudent(db.app, here);

const pdf = await (async () => {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
})();
const FILE = { fileName: "Job description.pdf", contentType: "application/pdf", sizeBytes: pdf.byteLength };

async function open(driveId: string, member = recruiter, file: object = FILE, bytes: Uint8Array | undefined = pdf) {
  const opened = await api.call(`POST /api/drives/${driveId}/attachments`, { on: here, as: member, body: file });
  if (opened.status !== 201 || bytes === undefined) return opened;
  const [row] = await db.superuser`select object_key from drive_attachment where id = ${opened.body.attachment.id}`;
  await api.files.write({ key: row?.["object_key"], contentType: "application/pdf", body: bytes });
  return opened;
}
const confirm = (id: string, member = recruiter) =>
  api.call(`POST /api/attachments/${id}/confirm`, { on: here, as: member });
const list = (driveId: string, member: typeof officer, on = here) =>
  api.call(`GET /api/drives/${driveId}/attachments`, { on, as: member });
const download = (id: string, member: typeof officer, on = here) =>
  api.call(`GET /api/attachments/${id}/download`, { on, as: member });

async function attached(driveId: string): Promise<string> {
  const { body } = await open(driveId);
  expect((await confirm(body.attachment.id)).status).toBe(200);
  return body.attachment.id;
}

describe("a drive's document", () => {
  it("stays as it is once the drive is over", async () => {
    const { id } = await makeDrive(db.app, here, companyId);
    const documentId = await attached(id);
    expect((await list(id, recruiter)).body.isManaged).toBe(true);
    const body = { reason: "The company hires nobody this year." };
    expect((await api.call(`POST /api/drives/${id}/cancel`, { on: here, as: officer, body })).status).toBe(200);
    const over = { status: 409, body: { code: "drive_over" } };
    expect(await open(id)).toMatchObject(over);
    expect(await api.call(`DELETE /api/attachments/${documentId}`, { on: here, as: recruiter })).toMatchObject(over);
    expect((await list(id, recruiter)).body).toMatchObject({ items: [{ id: documentId }], isManaged: false });
  });

  it("is seen by whoever may see the drive, once it is confirmed", async () => {
    const { id } = await makeDrive(db.app, here, companyId);
    const opened = await open(id);
    expect(opened.body.upload.url).toContain(`tenants/${here.id}/drives/${id}/`);
    const documentId = opened.body.attachment.id;
    expect((await list(id, student)).body.items).toEqual([]);
    expect((await download(documentId, officer)).status).toBe(404);
    expect((await confirm(documentId)).status).toBe(200);
    expect((await confirm(documentId)).status).toBe(200);
    for (const member of [officer, recruiter, coordinator, student]) {
      expect((await list(id, member)).body.items).toMatchObject([{ fileName: FILE.fileName }]);
      expect((await download(documentId, member)).body.url).toContain("download=");
    }
    expect((await list(id, student)).body.isManaged).toBe(false);
  });

  it("is hidden with a drive that is out of reach", async () => {
    const { id } = await makeDrive(db.app, here, companyId);
    const documentId = await attached(id);
    expect((await list(id, rival)).status).toBe(404);
    expect((await download(documentId, rival)).status).toBe(404);
    expect((await list(id, stranger, elsewhere)).status).toBe(404);
    expect((await download(documentId, stranger, elsewhere)).status).toBe(404);
    await db.superuser`update drive set status = 'draft' where id = ${id}`;
    expect((await list(id, student)).status).toBe(404);
    expect((await download(documentId, student)).status).toBe(404);
  });

  it("is removed with its file, by the company or the office", async () => {
    const { id } = await makeDrive(db.app, here, companyId);
    const documentId = await attached(id);
    const remove = (member: typeof officer) =>
      api.call(`DELETE /api/attachments/${documentId}`, { on: here, as: member });
    expect((await remove(rival)).status).toBe(404);
    expect((await remove(officer)).status).toBe(200);
    expect([...api.files.objects.keys()].some((key) => key.endsWith(documentId))).toBe(false);
    expect((await remove(officer)).status).toBe(404);
  });

  it.each([
    ["no file yet", FILE, null, 409, "not_uploaded"],
    ["another size", { ...FILE, sizeBytes: 10 }, pdf, 422, "invalid_input"],
    ["something else under that name", { ...FILE, sizeBytes: 7 }, Buffer.from("MZ\0\0\0\0\0"), 422, "invalid_input"],
  ])("is refused when there is %s", async (_label, file, bytes, status, code) => {
    const { id } = await makeDrive(db.app, here, companyId);
    const opened = await open(id, recruiter, file, bytes ?? undefined);
    expect(opened.status).toBe(201);
    if (bytes === null) api.files.objects.clear();
    expect(await confirm(opened.body.attachment.id)).toMatchObject({ status, body: { code } });
    expect((await list(id, officer)).body.items).toEqual([]);
  });

  it("is of a kind and a size, and one of a few", async () => {
    const { id } = await makeDrive(db.app, here, companyId);
    expect((await open(id, recruiter, { ...FILE, contentType: "image/svg+xml" })).status).toBe(422);
    expect((await open(id, recruiter, { ...FILE, sizeBytes: 11 * 1_048_576 })).status).toBe(422);
    expect((await open(id, rival)).status).toBe(404);
    expect((await open(newId())).status).toBe(404);
    for (let n = 0; n < MAX_ATTACHMENTS; n++) await attached(id);
    expect(await open(id)).toMatchObject({ status: 409, body: { code: "too_many_attachments" } });
  });
});
