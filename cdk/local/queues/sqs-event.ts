import type { Message } from "@aws-sdk/client-sqs";

/** The event that Lambda hands a function for a batch of messages. */
export function sqsEvent(messages: readonly Message[], queueArn: string, region: string) {
  return {
    Records: messages.map((message) => ({
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body ?? "",
      attributes: message.Attributes ?? {},
      messageAttributes: Object.fromEntries(
        Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
          name,
          {
            ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
            ...(value.BinaryValue !== undefined && { binaryValue: Buffer.from(value.BinaryValue).toString("base64") }),
            stringListValues: [],
            binaryListValues: [],
            dataType: value.DataType,
          },
        ]),
      ),
      md5OfBody: message.MD5OfBody,
      eventSource: "aws:sqs",
      eventSourceARN: queueArn,
      awsRegion: region,
    })),
  };
}

/**
 * Ids of the messages that the function's answer says failed. As Lambda reads it: no answer means that all succeeded;
 * an id that is not in the batch, or an answer of another shape, means that all failed.
 */
export function failedMessageIds(answer: unknown, messages: readonly Message[]): string[] {
  const all = messages.map((message) => message.MessageId ?? "");
  if (answer === null || answer === undefined) return [];
  if (typeof answer !== "object" || !("batchItemFailures" in answer)) return [];
  const failures: unknown = answer.batchItemFailures;
  if (failures === null || failures === undefined) return [];
  if (!Array.isArray(failures)) return all;
  const ids = failures.map((failure: unknown) =>
    typeof failure === "object" && failure !== null && "itemIdentifier" in failure ? failure.itemIdentifier : undefined,
  );
  return ids.every((id): id is string => typeof id === "string" && all.includes(id)) ? ids : all;
}
