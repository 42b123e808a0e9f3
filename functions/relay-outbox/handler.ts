import { logger } from "#functions/_lib/logger.ts";
import { metrics } from "#functions/_lib/metrics.ts";
import type { Database } from "#shared/db/connect.ts";
import type { QueueSender } from "#shared/ports/queue.ts";
import { outboxLagSeconds, sweepOutbox } from "#shared/services/outbox/relay.ts";

interface RelayDependencies {
  readonly db: Database;
  readonly queues: QueueSender;
  now(): Date;
}

// What has just been committed is on its way already: its own function sends it.
const OLDER_THAN_SECONDS = 5;
const MAX_SWEEPS = 40;

/** Sends what was committed and never sent: each minute, until nothing waits or for forty rounds of 500. */
export function createHandler(deps: RelayDependencies) {
  return async (): Promise<{ sent: number }> => {
    let sent = 0;
    for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      const taken = await sweepOutbox(deps, OLDER_THAN_SECONDS);
      if (taken === 0) break;
      sent += taken;
    }
    metrics.count("outboxSwept", sent);
    metrics.measure("outboxLagSeconds", await outboxLagSeconds(deps));
    if (sent > 0) logger.info("swept the outbox", { sent });
    return { sent };
  };
}
