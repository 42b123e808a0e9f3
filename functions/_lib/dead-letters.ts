import type { QueueName } from "#shared/config/queues.ts";
import { type DeadLetterNews, NOBODYS_TENANT } from "#shared/contracts/messages/dead-letter.ts";
import { outlineOf } from "#shared/domain/dead-letter/outline.ts";
import { logger } from "./logger.ts";

/** Where a consumer writes down what it gives up. */
export interface DeadLetterBook {
  /** The queue that it reads. */
  readonly queue: QueueName;
  write(news: readonly DeadLetterNews[]): Promise<void>;
}

interface Delivery {
  readonly messageId: string;
  readonly tenantId: string | undefined;
  readonly requestId?: string;
  readonly receiveCount: number;
}

/** What became of a delivery, as far as the dead letters are concerned. */
export type Verdict = Delivery &
  (
    | { readonly outcome: "given up"; readonly reason: string; readonly body: string }
    | { readonly outcome: "redeemed" | "as usual" }
  );

/**
 * Writes down what is given up and what an operator's redrive has redeemed. Never throws: the message itself is safe in
 * its queue, and without a line in the book operators find it there, only without its reason.
 */
export async function giveUp(book: DeadLetterBook, verdicts: readonly Verdict[]): Promise<void> {
  const at = new Date().toISOString();
  const news = verdicts.flatMap((verdict) => toNews(book.queue, verdict, at) ?? []);
  if (news.length === 0) return;
  try {
    await book.write(news);
  } catch (error) {
    logger.error("dead letters were not written down", { queue: book.queue, count: news.length, error });
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function toNews(queue: QueueName, verdict: Verdict, at: string): DeadLetterNews | undefined {
  if (verdict.outcome === "as usual") return undefined;
  const { tenantId = "", requestId = "unknown", receiveCount } = verdict;
  const about = {
    tenantId: UUID.test(tenantId) ? tenantId : NOBODYS_TENANT,
    requestId,
    queue,
    messageId: verdict.messageId.slice(0, 200),
    at,
  };
  if (verdict.outcome !== "given up") return { kind: "dead_letter_closed", ...about };
  const { reason, body } = verdict;
  return {
    kind: "dead_letter",
    ...about,
    reason: reason.slice(0, 1_000),
    attempts: Math.max(1, receiveCount),
    outline: outlineOf(body) as Extract<DeadLetterNews, { kind: "dead_letter" }>["outline"],
  };
}
