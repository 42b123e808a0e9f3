import { handle } from "hono/aws-lambda";
import { v7 as uuidv7 } from "uuid";
import { ENV } from "#shared/config/environment.ts";
import { deadLetterQueuesFromEnvironment } from "#shared/adapters/aws/dead-letter-queues.ts";
import { fileStoreFromEnvironment } from "#shared/adapters/aws/file-store.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { required } from "#functions/_lib/environment.ts";
import { observed } from "#functions/_lib/observed.ts";
import { createApp } from "./app.ts";
import { passwordHasher } from "#shared/adapters/better-auth/password-hasher.ts";

const app = createApp({
  db: connectFromEnvironment(),
  files: fileStoreFromEnvironment(),
  queues: queueSenderFromEnvironment(),
  deadLetters: deadLetterQueuesFromEnvironment(),
  passwords: passwordHasher,
  originVerifySecrets: required(ENV.originVerifySecrets).split(","),
  authSecret: required(ENV.authSecret),
  portalUrlTemplate: required(ENV.portalUrlTemplate),
  now: () => new Date(),
  newId: uuidv7,
});

export const handler = observed(handle(app));
