import type { CommittedMessage } from "#shared/services/_kernel/context.ts";
import { relayCommitted } from "#shared/services/outbox/relay.ts";
import { logger } from "#functions/_lib/logger.ts";
import type { ApiDependencies } from "./environment.ts";

/** Sends what a transaction left in the outbox. A failure is only late, never lost: the sweeper comes each minute. */
export async function relayAfterCommit(
  deps: Pick<ApiDependencies, "db" | "queues" | "now">,
  requestId: string,
  messages: readonly CommittedMessage[],
): Promise<void> {
  try {
    await relayCommitted(deps, messages);
  } catch (error) {
    logger.warn("relay after commit failed", { requestId, tenantId: messages[0]?.tenantId, error });
  }
}
