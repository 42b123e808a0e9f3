import { v7 as uuidv7 } from "uuid";
import { mailerFromEnvironment } from "#shared/adapters/resend/mailer.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { ENV } from "#shared/config/environment.ts";
import { DeliverEmailMessage } from "#shared/contracts/messages/deliver-email.ts";
import { bookByResults } from "#functions/_lib/book-by-results.ts";
import { consume } from "#functions/_lib/consume.ts";
import { required } from "#functions/_lib/environment.ts";
import { observed } from "#functions/_lib/observed.ts";
import { createDeliver } from "./handler.ts";

const queues = queueSenderFromEnvironment();

/** Consumes `deliveries`: one e-mail a message. */
export const handler = observed(
  consume({
    schema: DeliverEmailMessage,
    book: bookByResults("deliveries", queues, uuidv7),
    handleEach: createDeliver({
      mailer: mailerFromEnvironment(),
      queues,
      mailFrom: required(ENV.mailFrom),
    }),
  }),
);
