import { LogFormatter, Logger, LogItem } from "@aws-lambda-powertools/logger";
import type { LogAttributes, UnformattedAttributes } from "@aws-lambda-powertools/logger/types";
import { withoutSecrets } from "./redact.ts";

/** What a log line may carry beside its message. No field may hold people's text; names of secrets are struck out. */
export type LogFields = Readonly<Record<string, unknown>> & {
  readonly tenantId?: string | undefined;
  readonly requestId?: string | undefined;
  readonly error?: unknown;
};

/** Lambda's second argument, as far as log lines tell of it. */
export type InvocationContext = Parameters<Logger["addContext"]>[0];

class RedactedLine extends LogFormatter {
  override formatAttributes(line: UnformattedAttributes, fields: LogAttributes): LogItem {
    const { logLevel, timestamp, message, serviceName, xRayTraceId, lambdaContext } = line;
    const own = {
      // Level and timestamp under the names by which Lambda's own log controls filter.
      level: logLevel,
      timestamp: timestamp.toISOString(),
      message,
      service: serviceName,
      function_name: process.env["AWS_LAMBDA_FUNCTION_NAME"],
      function_request_id: lambdaContext?.awsRequestId,
      cold_start: lambdaContext?.coldStart,
      xray_trace_id: xRayTraceId,
    };
    // Ours come first for whoever reads, and win.
    const attributes = withoutSecrets({ ...own, ...fields, ...own });
    return new LogItem({ attributes });
  }
}

class StdoutLogger extends Logger {
  // One stream for every level, so that lines keep their order.
  protected override printLog(_level: number, line: LogItem): void {
    process.stdout.write(`${JSON.stringify(line.getAttributes())}\n`);
  }
}

let powertools: StdoutLogger | undefined;

// Made at the first call: it opens stdout, which a new execution environment need not wait for while it loads.
const lines = () => (powertools ??= new StdoutLogger({ logFormatter: new RedactedLine() }));

/**
 * Structured logs: one JSON object a line. E-mail addresses and tokens that slip into a text are struck out. The level
 * is POWERTOOLS_LOG_LEVEL's, or that of Lambda's advanced logging controls.
 */
export const logger = {
  info: (message: string, fields: LogFields = {}) => lines().info(message, fields),
  warn: (message: string, fields: LogFields = {}) => lines().warn(message, fields),
  error: (message: string, fields: LogFields = {}) => lines().error(message, fields),
};

/** Names the invocation in every line until the next one begins. */
export function nameInvocation(context: InvocationContext): void {
  lines().addContext(context);
}
