import { bookInDatabase } from "#functions/_lib/book-in-database.ts";
import { consume } from "#functions/_lib/consume.ts";
import { type ConsumerDependencies, consumerContext } from "#functions/_lib/consumer-context.ts";
import { PoolMessage } from "#shared/contracts/messages/pool.ts";
import { receivePoolNews } from "#shared/services/pools/receive.ts";

/** One college's news for another, written into the receiver's own rows in a transaction of the receiver's alone. */
export function createHandler(deps: ConsumerDependencies) {
  return consume({
    schema: PoolMessage,
    book: bookInDatabase("pools", deps),
    concurrency: 1,
    handleEach: async (message) => {
      const ctx = await consumerContext(deps, message.to, message.requestId);
      if (ctx === undefined) return { outcome: "gone", reason: "The college that it is for is gone." };
      await receivePoolNews(ctx, message);
      return { outcome: "done" };
    },
  });
}
