import type { Access } from "./judge.ts";

// The batch calls have no permissions of their own.
const BATCH = /^(SendMessage|DeleteMessage|ChangeMessageVisibility)Batch$/;

/**
 * What a call of SQS's JSON protocol does: `target` is `AmazonSQS.<call>`, and the body names the queue. Undefined when it
 * is no such call.
 */
export function sqsAccess(target: string | undefined, body: string, arnOf: (queueName: string) => string) {
  const [, call] = /^AmazonSQS\.(\w+)$/.exec(target ?? "") ?? [];
  const named = call === undefined ? undefined : queueNamed(body);
  if (call === undefined || named === undefined) return undefined;
  const access: Access = { action: `sqs:${BATCH.exec(call)?.[1] ?? call}`, resource: named.arn ?? arnOf(named.name) };
  return access;
}

function queueNamed(body: string): { name: string; arn?: string } | undefined {
  try {
    const { QueueUrl, QueueName, SourceArn } = JSON.parse(body || "{}") as Record<string, string | undefined>;
    if (SourceArn !== undefined) return { name: "", arn: SourceArn };
    return { name: QueueName ?? QueueUrl?.split("/").at(-1) ?? "*" };
  } catch {
    return undefined;
  }
}
