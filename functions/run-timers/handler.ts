import { bookInDatabase } from "#functions/_lib/book-in-database.ts";
import { consume } from "#functions/_lib/consume.ts";
import { type ConsumerDependencies, consumerContext } from "#functions/_lib/consumer-context.ts";
import { TimerMessage } from "#shared/contracts/messages/timer.ts";
import { runTimer } from "#shared/services/timers/run.ts";

/** What has come due, each timer in a transaction of its own. They share the function's one connection. */
export function createHandler(deps: ConsumerDependencies) {
  return consume({
    schema: TimerMessage,
    book: bookInDatabase("timers", deps),
    concurrency: 1,
    handleEach: async (message) => {
      const ctx = await consumerContext(deps, message.tenantId, message.requestId);
      if (ctx === undefined) return { outcome: "gone", reason: "The tenant is gone." };
      await runTimer(ctx, message);
      return { outcome: "done" };
    },
  });
}
