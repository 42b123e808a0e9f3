import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";

// In a module of its own, so that the SDK is a chunk that is loaded when it is first needed. The import is static
// because a bundler's dynamic import of a CommonJS package has no named exports.
export {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
};

/** A client that gives up within seconds: what it could not send stays in the outbox. */
export function createSqsClient(endpoint: string | undefined): SQSClient {
  return new SQSClient({
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...(endpoint && { endpoint }),
  });
}
