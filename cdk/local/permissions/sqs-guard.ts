import type { GuardedService } from "./guard.ts";
import { sqsAccess } from "./sqs-access.ts";

/** SQS's JSON protocol, which the SDK speaks; other calls are of no action, and so are refused. */
export function sqsGuard(arnOf: (queueName: string) => string): GuardedService {
  return {
    isFree: () => false,
    needsBody: () => true,
    accesses: ({ headers }, body) => {
      const target = headers["x-amz-target"];
      const access = sqsAccess(typeof target === "string" ? target : undefined, body, arnOf);
      return [access ?? { action: "sqs:Unknown", resource: "*" }];
    },
    refuse: (_, response, message) => {
      response.writeHead(403, {
        "content-type": "application/x-amz-json-1.0",
        "x-amzn-query-error": "AccessDenied;Sender",
      });
      response.end(JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", message }));
    },
  };
}
