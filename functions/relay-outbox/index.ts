import { observed } from "#functions/_lib/observed.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { createHandler } from "./handler.ts";

export const handler = observed(
  createHandler({
    db: connectFromEnvironment(),
    queues: queueSenderFromEnvironment(),
    now: () => new Date(),
  }),
);
