import { z } from "zod";
import { bookInDatabase } from "#functions/_lib/book-in-database.ts";
import { consume } from "#functions/_lib/consume.ts";
import { byTenant, type ConsumerDependencies, consumerContext } from "#functions/_lib/consumer-context.ts";
import { logger } from "#functions/_lib/logger.ts";
import { DeadLetterNews } from "#shared/contracts/messages/dead-letter.ts";
import { ResultMessage } from "#shared/contracts/messages/result.ts";
import { recordDeadLetters } from "#shared/services/dead-letters/record.ts";
import { recordReports } from "#shared/services/results/record.ts";

/**
 * Writes down what the workers without a database report: one transaction for each tenant of a batch, and one of the
 * platform's for the messages that they gave up.
 */
export function createHandler(deps: ConsumerDependencies) {
  return consume({
    schema: z.discriminatedUnion("kind", [...ResultMessage.options, ...DeadLetterNews.options]),
    book: bookInDatabase("results", deps),
    handleBatch: async (received) => {
      const messages = received.map(({ message }) => message);
      for (const [tenantId, reports] of byTenant(messages.filter((each) => !isNews(each)))) {
        const requestId = reports[0]?.requestId ?? "";
        const ctx = await consumerContext(deps, tenantId, requestId);
        if (ctx) await recordReports(ctx, reports);
        else logger.warn("reports for a tenant that is gone", { tenantId, requestId, count: reports.length });
      }
      const news = messages.filter(isNews);
      if (news.length > 0) await recordDeadLetters(deps.db, news, deps.newId);
      return [];
    },
  });
}

function isNews(message: ResultMessage | DeadLetterNews): message is DeadLetterNews {
  return message.kind === "dead_letter" || message.kind === "dead_letter_closed";
}
