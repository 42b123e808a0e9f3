import { type InvocationContext, nameInvocation } from "./logger.ts";
import { metrics } from "./metrics.ts";

/**
 * A Lambda handler whose log lines name the invocation, and whose figures leave in one line when it ends, however it
 * ends.
 */
export function observed<E, R>(handler: (event: E, context: InvocationContext) => Promise<R>) {
  return async (event: E, context: InvocationContext): Promise<R> => {
    nameInvocation(context);
    try {
      return await handler(event, context);
    } finally {
      metrics.flush();
    }
  };
}
