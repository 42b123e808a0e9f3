import type { QueueName } from "#shared/config/queues.ts";
import { recordDeadLetters } from "#shared/services/dead-letters/record.ts";
import type { ConsumerDependencies } from "./consumer-context.ts";
import type { DeadLetterBook } from "./dead-letters.ts";

/** The book of a consumer that has the database. */
export function bookInDatabase(
  queue: QueueName,
  { db, newId }: Pick<ConsumerDependencies, "db" | "newId">,
): DeadLetterBook {
  return { queue, write: (news) => recordDeadLetters(db, news, newId) };
}
