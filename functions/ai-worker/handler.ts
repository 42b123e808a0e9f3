import type { AiJobMessage } from "#shared/contracts/messages/ai-job.ts";
import type { ResultMessage } from "#shared/contracts/messages/result.ts";
import type { AiEngine } from "#shared/ports/ai-engine.ts";
import { type FileStore, ObjectTooLarge } from "#shared/ports/file-store.ts";
import type { QueueSender } from "#shared/ports/queue.ts";
import type { Handled } from "#functions/_lib/consume.ts";
import { metrics } from "#functions/_lib/metrics.ts";
import { isWhatItSays } from "./sniff.ts";

interface AiWorkerDependencies {
  readonly files: FileStore;
  readonly queues: QueueSender;
  /** Loads the engine, once. */
  readonly engine: () => Promise<AiEngine>;
}

const MAX_BYTES = 5 * 1024 * 1024;

type Outcome = Extract<ResultMessage, { kind: "resume_parsed" | "ai_failed" }>;

/**
 * Reads one uploaded document and reports what it says, or why it could not be read. Throws for what may pass on a
 * retry, and for a message that names another tenant's object.
 */
export function createAiWorker({ files, queues, engine }: AiWorkerDependencies) {
  return async (job: AiJobMessage): Promise<Handled> => {
    const { tenantId, objectKey, jobId } = job;
    if (!objectKey.startsWith(`tenants/${tenantId}/`)) throw new Error("The job names an object outside its tenant.");
    const bytes = await readObject(files, objectKey);
    const report = await parse(job, bytes, engine);
    const taken = await queues.send([{ id: jobId, tenantId, queue: "results", body: JSON.stringify(report) }]);
    if (!taken.includes(jobId)) throw new Error("The results queue did not take the report.");
    return bytes === undefined ? { outcome: "gone", reason: "The uploaded file was removed." } : { outcome: "done" };
  };
}

async function parse(
  job: AiJobMessage,
  bytes: Uint8Array | "too large" | undefined,
  engine: () => Promise<AiEngine>,
): Promise<Outcome> {
  const { tenantId, requestId, jobId, contentType } = job;
  const failed = (reason: string): Outcome => ({ kind: "ai_failed", tenantId, requestId, jobId, reason });
  if (bytes === undefined) return failed("The uploaded file is no longer there. Please upload it again.");
  if (bytes === "too large") return failed("The file is larger than 5 MB.");
  if (!(await isWhatItSays(bytes, contentType)))
    return failed(
      `The file is not a ${contentType === "application/pdf" ? "PDF" : "Word document"}, whatever its name says.`,
    );
  const read = await (await engine()).parseResume({ bytes, contentType });
  if (read.ok) metrics.count("aiTokens", read.resume.engine.tokens ?? 0);
  return read.ok ? { kind: "resume_parsed", tenantId, requestId, jobId, resume: read.resume } : failed(read.message);
}

async function readObject(files: FileStore, key: string): Promise<Uint8Array | "too large" | undefined> {
  try {
    return await files.read(key, MAX_BYTES);
  } catch (error) {
    if (error instanceof ObjectTooLarge) return "too large";
    throw error;
  }
}
