import { bookInDatabase } from "#functions/_lib/book-in-database.ts";
import { consume } from "#functions/_lib/consume.ts";
import { byTenant, type ConsumerDependencies, consumerContext } from "#functions/_lib/consumer-context.ts";
import { logger } from "#functions/_lib/logger.ts";
import { DomainEventMessage } from "#shared/contracts/messages/domain-event.ts";
import { tellOfEvents } from "#shared/services/notifications/tell.ts";

/** Events become in-app notices and mails owed: one transaction for each tenant of a batch. */
export function createHandler(deps: ConsumerDependencies) {
  return consume({
    schema: DomainEventMessage,
    book: bookInDatabase("notifications", deps),
    handleBatch: async (received) => {
      for (const [tenantId, messages] of byTenant(received.map(({ message }) => message))) {
        const requestId = messages[0]?.requestId ?? "";
        const ctx = await consumerContext(deps, tenantId, requestId);
        if (ctx) await tellOfEvents(ctx, messages);
        else logger.warn("events of a tenant that is gone", { tenantId, requestId, count: messages.length });
      }
      return [];
    },
  });
}
