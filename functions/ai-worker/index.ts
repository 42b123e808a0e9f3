import { v7 as uuidv7 } from "uuid";
import { createAiEngine } from "#shared/adapters/ai/engine.ts";
import { fileStoreFromEnvironment } from "#shared/adapters/aws/file-store.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { AiJobMessage } from "#shared/contracts/messages/ai-job.ts";
import type { AiEngine } from "#shared/ports/ai-engine.ts";
import { bookByResults } from "#functions/_lib/book-by-results.ts";
import { consume } from "#functions/_lib/consume.ts";
import { observed } from "#functions/_lib/observed.ts";
import { createAiWorker } from "./handler.ts";

const queues = queueSenderFromEnvironment();
let engine: Promise<AiEngine> | undefined;

/** Consumes `ai-jobs`: one document a message. */
export const handler = observed(
  consume({
    schema: AiJobMessage,
    book: bookByResults("ai-jobs", queues, uuidv7),
    handleEach: createAiWorker({
      files: fileStoreFromEnvironment(),
      queues,
      engine: () => (engine ??= createAiEngine(process.env)),
    }),
  }),
);
