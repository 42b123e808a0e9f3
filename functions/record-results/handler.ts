import { consume } from "#functions/_lib/consume.ts";
import { byTenant, type ConsumerDependencies, consumerContext } from "#functions/_lib/consumer-context.ts";
import { logger } from "#functions/_lib/logger.ts";
import { ResultMessage } from "#shared/contracts/messages/result.ts";
import { recordReports } from "#shared/services/results/record.ts";

/** Writes down what the workers without a database report: one transaction for each tenant of a batch. */
export function createHandler(deps: ConsumerDependencies) {
  return consume({
    schema: ResultMessage,
    handleBatch: async (received) => {
      for (const [tenantId, reports] of byTenant(received.map(({ message }) => message))) {
        const requestId = reports[0]?.requestId ?? "";
        const ctx = await consumerContext(deps, tenantId, requestId);
        if (ctx) await recordReports(ctx, reports);
        else logger.warn("reports for a tenant that is gone", { tenantId, requestId, count: reports.length });
      }
      return [];
    },
  });
}
