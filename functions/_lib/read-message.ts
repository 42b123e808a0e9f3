import type { z } from "zod";
import { MESSAGE_ATTRIBUTES } from "#shared/config/queues.ts";
import type { ReceivedMessage, SqsRecord } from "./consume.ts";
import { logger } from "./logger.ts";

/** A body that is no message, by what can be known of it. */
export interface Malformed {
  readonly messageId: string;
  /** As its attribute or the body says; undefined when neither does. */
  readonly tenantId: string | undefined;
  readonly receiveCount: number;
  readonly reason: string;
}

type MessageSchema = z.ZodType<{ readonly tenantId: string; readonly requestId: string }>;

/** Reads one delivery, or says what is wrong with it, without repeating what it holds. */
export function readMessage<S extends MessageSchema>(
  schema: S,
  record: SqsRecord,
): ReceivedMessage<z.output<S>> | Malformed {
  const attribute = (name: keyof typeof MESSAGE_ATTRIBUTES) =>
    record.messageAttributes?.[MESSAGE_ATTRIBUTES[name]]?.stringValue;
  const receiveCount = Number(record.attributes.ApproximateReceiveCount);
  const messageId = attribute("messageId") ?? record.messageId;
  const sentFor = attribute("tenantId");
  const malformed = (reason: string, json?: unknown): Malformed => {
    logger.error("malformed message", { messageId, sqsMessageId: record.messageId, receiveCount, reason });
    return { messageId, tenantId: sentFor ?? tenantNamedIn(json), receiveCount, reason };
  };
  let json: unknown;
  try {
    json = JSON.parse(record.body);
  } catch {
    return malformed("The body is not JSON.");
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) return malformed(parsed.error.issues.map(describeIssue).join("; "), json);
  const { tenantId, requestId } = parsed.data;
  if (sentFor !== undefined && sentFor !== tenantId)
    return malformed("The body and the attribute name different tenants.");
  const isRedriven = attribute("redriven") !== undefined;
  return { message: parsed.data, meta: { messageId, tenantId, requestId, receiveCount, isRedriven } };
}

// Paths and kinds of faults, not the values: they may be somebody's data.
function describeIssue(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".") || "body"}: ${issue.code}`;
}

function tenantNamedIn(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("tenantId" in json)) return undefined;
  return typeof json.tenantId === "string" ? json.tenantId : undefined;
}
