import { mailerFromEnvironment } from "#shared/adapters/resend/mailer.ts";
import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { ENV } from "#shared/config/environment.ts";
import { DeliverEmailMessage } from "#shared/contracts/messages/deliver-email.ts";
import { consume } from "#functions/_lib/consume.ts";
import { required } from "#functions/_lib/environment.ts";
import { createDeliver } from "./handler.ts";

/** Consumes `deliveries`: one e-mail a message. */
export const handler = consume({
  schema: DeliverEmailMessage,
  handleEach: createDeliver({
    mailer: mailerFromEnvironment(),
    queues: queueSenderFromEnvironment(),
    mailFrom: required(ENV.mailFrom),
  }),
});
