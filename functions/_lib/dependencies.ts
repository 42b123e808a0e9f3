import { queueSenderFromEnvironment } from "#shared/adapters/aws/queue-sender.ts";
import { ENV } from "#shared/config/environment.ts";
import { connectFromEnvironment } from "#shared/db/connect.ts";
import { type ConsumerDependencies, systemClock } from "./consumer-context.ts";
import { required } from "./environment.ts";

/** What a consumer with the database stands on, as its environment says. Throws with the name of what is not set. */
export function dependenciesFromEnvironment(): ConsumerDependencies {
  return {
    db: connectFromEnvironment(),
    queues: queueSenderFromEnvironment(),
    portalUrlTemplate: required(ENV.portalUrlTemplate),
    ...systemClock(),
  };
}
