import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAiEngine } from "#shared/adapters/ai/engine.ts";
import { encryptedPdf } from "#shared/adapters/ai/testing/hostile-files.ts";
import { latexResume } from "#shared/adapters/ai/testing/resumes/latex.ts";
import { wordResume } from "#shared/adapters/ai/testing/resumes/word.ts";
import { AiJobMessage } from "#shared/contracts/messages/ai-job.ts";
import { ResultMessage } from "#shared/contracts/messages/result.ts";
import type { AiEngine } from "#shared/ports/ai-engine.ts";
import { MemoryFileStore } from "#shared/testing/memory-file-store.ts";
import { MemoryQueues } from "#shared/testing/memory-queues.ts";
import { consume, type SqsEvent } from "#functions/_lib/consume.ts";
import { observed } from "#functions/_lib/observed.ts";
import { captureEmf } from "#functions/_lib/testing/emf.ts";
import { MemoryBook } from "#functions/_lib/testing/memory-book.ts";
import { sqsEvent } from "#functions/_lib/testing/sqs-event.ts";
import { createAiWorker } from "./handler.ts";

const PDF = "application/pdf";
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const job: AiJobMessage = {
  kind: "resume_parse",
  jobId: "0190f7a0-2222-7000-8000-000000000001",
  tenantId: "0190f7a0-0000-7000-8000-000000000001",
  requestId: "request-1",
  objectKey: "tenants/0190f7a0-0000-7000-8000-000000000001/resumes/cv",
  contentType: PDF,
};

const logs: string[] = [];
let files: MemoryFileStore;
let queues: MemoryQueues;

beforeEach(() => {
  logs.length = 0;
  files = new MemoryFileStore();
  queues = new MemoryQueues();
  vi.spyOn(process.stdout, "write").mockImplementation((text) => logs.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const worker = (engine: () => Promise<AiEngine> = () => createAiEngine({})) =>
  consume({
    schema: AiJobMessage,
    book: new MemoryBook("ai-jobs"),
    handleEach: createAiWorker({ files, queues, engine }),
  });
const store = (body: Uint8Array, contentType = PDF) => files.objects.set(job.objectKey, { contentType, body });
const reports = () => queues.bodies("results").map((body) => ResultMessage.parse(body));

test.each([
  ["PDF", PDF, latexResume, "Asha Rao"],
  ["Word", DOCX, wordResume, "Meera Kulkarni"],
] as const)("a %s résumé is read and reported under the job's id", async (_label, contentType, make, name) => {
  store(await make(), contentType);
  const response = await worker()(sqsEvent({ body: { ...job, contentType } }));
  expect(response.batchItemFailures).toEqual([]);
  const { tenantId, requestId, jobId } = job;
  expect(reports()).toMatchObject([
    { kind: "resume_parsed", tenantId, requestId, jobId, resume: { basics: { name: { value: name } } } },
  ]);
  expect(queues.sent[0]).toMatchObject({ id: jobId, tenantId });
  expect(logs.join("")).toBe("");
});

describe("what cannot be read is reported with a sentence for the student, and not tried again", () => {
  const rows: [string, () => Promise<Uint8Array>, typeof PDF | typeof DOCX, RegExp][] = [
    ["a Word document called PDF", wordResume, PDF, /not a PDF/],
    ["a PDF called Word", latexResume, DOCX, /not a Word document/],
    ["a program called PDF", async () => Buffer.from("4d5a90000300000004000000ffff0000", "hex"), PDF, /not a PDF/],
    ["a PDF under a password", async () => encryptedPdf(), PDF, /password/],
    [
      "a Word document under a password",
      async () => Buffer.from(`d0cf11e0a1b11ae1${"00".repeat(600)}`, "hex"),
      DOCX,
      /password/,
    ],
    ["an empty file", async () => new Uint8Array(), PDF, /empty/],
    ["more than 5 MB", async () => new Uint8Array(5 * 1024 * 1024 + 1), PDF, /5 MB/],
  ];
  test.each(rows)("%s", async (_label, make, contentType, reason) => {
    store(await make(), contentType);
    const response = await worker()(sqsEvent({ body: { ...job, contentType } }));
    expect(response.batchItemFailures).toEqual([]);
    expect(reports()).toMatchObject([{ kind: "ai_failed", jobId: job.jobId, reason: expect.stringMatching(reason) }]);
  });

  test("a file that was removed", async () => {
    expect((await worker()(sqsEvent({ body: job }))).batchItemFailures).toEqual([]);
    expect(reports()).toMatchObject([{ kind: "ai_failed", reason: expect.stringContaining("no longer there") }]);
    expect(logs.join("")).toContain("removed");
  });
});

test("a PDF with some bytes before its header is one", async () => {
  store(Buffer.concat([Buffer.from("\r\n\r\n"), await latexResume()]));
  await worker()(sqsEvent({ body: job }));
  expect(reports()).toMatchObject([{ kind: "resume_parsed" }]);
});

describe("what may pass comes again and reports nothing", () => {
  test.each([
    [
      "the engine fails",
      () => worker(async () => ({ parseResume: () => Promise.reject(new Error("429 rate limit")) })),
    ],
    [
      "the results queue is away",
      () => {
        queues.refuse = true;
        return worker();
      },
    ],
    [
      "the file store is away",
      () => {
        vi.spyOn(files, "read").mockRejectedValue(new Error("503"));
        return worker();
      },
    ],
  ])("%s", async (_label, make) => {
    store(await latexResume());
    expect((await make()(sqsEvent({ body: job }))).batchItemFailures).toEqual([{ itemIdentifier: "sqs-0" }]);
    expect(queues.sent).toEqual([]);
  });
});

test("the tokens that a model took are counted, of the local engine none, and nothing of the document", async () => {
  const lines = captureEmf();
  store(await latexResume());
  const local = await createAiEngine({});
  const model: AiEngine = {
    parseResume: async (document) => {
      const read = await local.parseResume(document);
      return read.ok ? { ok: true, resume: { ...read.resume, engine: { ...read.resume.engine, tokens: 1200 } } } : read;
    },
  };
  await observed(worker())(sqsEvent({ body: job }), {});
  await observed(worker(async () => model))(sqsEvent({ body: job }), {});
  expect(lines).toMatchObject([{ MessagesHandled: 1 }, { MessagesHandled: 1, AiTokens: 1200 }]);
  expect(lines[0]).not.toHaveProperty("AiTokens");
  expect(JSON.stringify(lines)).not.toMatch(/asha/i);
});

test("another tenant's object is never read", async () => {
  const read = vi.spyOn(files, "read");
  const foreign = { ...job, objectKey: "tenants/0190f7a0-0000-7000-8000-000000000002/resumes/cv" };
  expect((await worker()(sqsEvent({ body: foreign }))).batchItemFailures).toHaveLength(1);
  expect(read).not.toHaveBeenCalled();
});

test("no text of a résumé reaches the logs", async () => {
  store(await latexResume());
  const failing = worker(async () => ({
    parseResume: () => Promise.reject(new Error("could not send to asha.rao@students.vnit.ac.in")),
  }));
  await failing(sqsEvent({ body: job }));
  expect(logs.join("")).not.toMatch(/asha/i);
});

test.each(["resume-parse", "malformed"])("the sample event %s is read as meant", async (name) => {
  const event: SqsEvent = JSON.parse(readFileSync(new URL(`events/${name}.json`, import.meta.url), "utf8"));
  const response = await worker()(event);
  expect(response.batchItemFailures).toHaveLength(name === "malformed" ? 1 : 0);
});
