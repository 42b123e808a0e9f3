import type { SqsEvent, SqsRecord } from "../consume.ts";

export interface TestMessage {
  /** A value to be sent as JSON, or the body itself when it is a string. */
  readonly body: unknown;
  readonly sqsMessageId?: string;
  readonly messageId?: string;
  readonly tenantId?: string;
  readonly receiveCount?: number;
  readonly isRedriven?: boolean;
}

/** An event as Lambda's SQS poller hands it over; SQS ids are `sqs-0`, `sqs-1`, … unless given. */
export function sqsEvent(...messages: readonly TestMessage[]): SqsEvent {
  return { Records: messages.map(toRecord) };
}

function toRecord(message: TestMessage, index: number): SqsRecord {
  const { body, sqsMessageId = `sqs-${index}`, messageId, tenantId, receiveCount = 1, isRedriven = false } = message;
  return {
    messageId: sqsMessageId,
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: { ApproximateReceiveCount: String(receiveCount) },
    messageAttributes: {
      ...(messageId !== undefined && { messageId: { stringValue: messageId } }),
      ...(tenantId !== undefined && { tenantId: { stringValue: tenantId } }),
      ...(isRedriven && { redriven: { stringValue: "true" } }),
    },
  };
}
