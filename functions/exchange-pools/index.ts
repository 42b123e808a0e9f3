import { systemClock } from "#functions/_lib/consumer-context.ts";
import { required } from "#functions/_lib/environment.ts";
import { observed } from "#functions/_lib/observed.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { ENV } from "#shared/config/environment.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { createHandler } from "./handler.ts";

export const handler = observed(
  createHandler({
    db: connectFromEnvironment(),
    queues: queueSenderFromEnvironment(),
    portalUrlTemplate: required(ENV.portalUrlTemplate),
    ...systemClock(),
  }),
);
