import { PDFDocument } from "pdf-lib";
import { v7 as newId } from "uuid";
import { describe, expect, it } from "vitest";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { TestApi } from "#functions/api/testing/test-api.ts";
import { createHandler } from "#functions/record-results/handler.ts";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import { testDatabase } from "#shared/testing/database.ts";
import { makeStudent } from "#shared/testing/factories/student.ts";
import { makeTenant } from "#shared/testing/factories/tenant.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";

const db = await testDatabase();
const api = new TestApi(db);
const college = await makeTenant(db.app);
const student = await makeStudent(db.app, college);
const other = await makeStudent(db.app, college);
const record = createHandler({
  db: db.app,
  queues: new MemoryQueues(),
  portalUrlTemplate: "http://{tenant}.placement.test",
  now: () => new Date(),
  newId,
});

const pdf = await (async () => {
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
})();

async function open(bytes: Uint8Array, sizeBytes = bytes.byteLength): Promise<string> {
  const body = { fileName: "me.pdf", label: "Main", contentType: "application/pdf", sizeBytes };
  const opened = await api.call("POST /api/my/resumes", { on: college, as: student, body });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  const { id } = opened.body.resume;
  const [row] = await db.superuser`select object_key from resume where id = ${id}`;
  await api.files.write({ key: row?.["object_key"], contentType: "application/pdf", body: bytes });
  return id;
}

const confirm = (id: string) => api.call(`POST /api/my/resumes/${id}/confirm`, { on: college, as: student });
const remove = (id: string) => api.call(`DELETE /api/my/resumes/${id}`, { on: college, as: student });

function parsed(jobId: string): ResultMessage {
  const name = { value: "Asha", confidence: 0.9, span: { start: 0, end: 4 } };
  const resume = {
    engine: {
      name: "local" as const,
      version: "1",
    },
    basics: {
      name,
      profiles: [],
    },
    education: [],
    work: [],
    projects: [],
    skills: [],
    warnings: [],
  };
  return { kind: "resume_parsed", tenantId: college.id, requestId: "request-1", jobId, resume };
}

describe("a résumé", () => {
  it("is uploaded, confirmed, read once however often its result comes, and tells the student", async () => {
    const id = await open(pdf);
    expect(await confirm(id)).toMatchObject({ status: 200, body: { status: "parsing" } });
    expect(await confirm(id)).toMatchObject({ status: 200, body: { status: "parsing" } });
    const jobs = api.queues.bodies("ai-jobs") as { jobId: string; objectKey: string }[];
    expect(jobs).toHaveLength(1);
    expect(jobs[0]!.objectKey).toContain(`tenants/${college.id}/`);

    const report = { messageId: newId(), tenantId: college.id, body: parsed(jobs[0]!.jobId) };
    await record(sqsEvent(report));
    await record(sqsEvent(report, { ...report, sqsMessageId: "again" }));
    const read = await api.call(`GET /api/my/resumes/${id}`, { on: college, as: student });
    expect(read.body).toMatchObject({ status: "parsed", parsed: { basics: { name: { value: "Asha" } } } });
    const inbox = await api.call("GET /api/my/notifications", { on: college, as: student });
    expect(inbox.body).toMatchObject({ unread: 1, items: [{ title: "Your résumé was read" }] });
    await remove(id);
  });

  it("is refused when its bytes are not what its name says, and the file is gone", async () => {
    const zip = Buffer.from("504b0304140000000000", "hex");
    const id = await open(zip);
    expect(await confirm(id)).toMatchObject({ status: 422, body: { invalidParams: [{ name: "file" }] } });
    expect([...api.files.objects.keys()].some((key) => key.endsWith(id))).toBe(false);
    await remove(id);
  });

  it("is refused when it is larger than was announced", async () => {
    const id = await open(pdf, 10);
    expect(await confirm(id)).toMatchObject({ status: 422 });
    await remove(id);
  });

  it("is nobody else's to read, confirm or remove", async () => {
    const id = await open(pdf);
    for (const call of [
      `GET /api/my/resumes/${id}`,
      `POST /api/my/resumes/${id}/confirm`,
      `DELETE /api/my/resumes/${id}`,
    ] as const) {
      expect((await api.call(call, { on: college, as: other })).status).toBe(404);
    }
  });

  it.each([
    ["a picture", { contentType: "image/png" }],
    ["more than five megabytes", { sizeBytes: 5 * 1_048_576 + 1 }],
    ["nothing", { sizeBytes: 0 }],
  ])("cannot be %s", async (_label, change) => {
    const body = { fileName: "me.pdf", label: "Main", contentType: "application/pdf", sizeBytes: 100, ...change };
    expect((await api.call("POST /api/my/resumes", { on: college, as: student, body })).status).toBe(422);
  });

  it("is never the eleventh", async () => {
    const eager = await makeStudent(db.app, college);
    const body = { fileName: "me.pdf", label: "Main", contentType: "application/pdf", sizeBytes: 100 };
    const statuses: number[] = [];
    for (let i = 0; i < 10; i++) {
      statuses.push((await api.call("POST /api/my/resumes", { on: college, as: eager, body })).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 9 }, () => 201), 409]);
  });
});
