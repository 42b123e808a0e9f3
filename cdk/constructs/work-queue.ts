import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { CfnQueue, Queue, QueueEncryption, type QueueProps, RedrivePermission } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLettersUrlVariable, MAX_RECEIVES, type QueueName, queueUrlVariable } from "#shared/config/queues.ts";
import type { StageName } from "../config.ts";
import { pascalCase } from "../function-names.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";
import { addAlarm } from "./runbook-alarm.ts";

export interface WorkQueueProps {
  readonly name: QueueName;
  readonly stageName: StageName;
  /** Timeout of the function that consumes it. */
  readonly consumerTimeoutSeconds: number;
  /** Age of the oldest message that says the consumer cannot keep up. */
  readonly maximumAgeSeconds: number;
}

/**
 * A queue with all that belongs to it: dead letters kept 14 days, alarms on the first of them and on age, encryption,
 * TLS only, and the grants that its senders and its one consumer need.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;
  private readonly queueName: QueueName;
  private readonly maximumAgeSeconds: number;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.queueName = props.name;
    this.maximumAgeSeconds = props.maximumAgeSeconds;
    const prefix = pascalCase(props.name);
    // Named, since the two refer to each other: the one says where its dead letters go, the other whose it takes.
    const queueName = `placement-${props.stageName}-${props.name}`;
    const source = Queue.fromQueueArn(
      this,
      "Source",
      Stack.of(this).formatArn({ service: "sqs", resource: queueName }),
    );
    this.deadLetters = this.createQueue("DeadLetters", `${prefix}DeadLetterQueue`, {
      queueName: `${queueName}-dead-letters`,
      redriveAllowPolicy: { redrivePermission: RedrivePermission.BY_QUEUE, sourceQueues: [source] },
    });
    this.queue = this.createQueue("Queue", `${prefix}Queue`, {
      queueName,
      // AWS's advice for Lambda: a message must not reappear while a batch is retried under throttling.
      visibilityTimeout: Duration.seconds(props.consumerTimeoutSeconds * 6),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    });
    acknowledge(this.deadLetters, "Serverless-SQSRedrivePolicy", "It is where messages end; people redrive from here.");
  }

  /** Alarms on the first dead letter and on age. */
  addAlarms(scope: Construct, topic: ITopic): void {
    const prefix = pascalCase(this.queueName);
    const oneMinute = { period: Duration.minutes(1) };
    addAlarm(scope, `${prefix}DeadLetters`, {
      summary: `A message of ${this.queueName} failed ${MAX_RECEIVES} times`,
      anchor: "dead-letters",
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible(oneMinute),
      threshold: 0,
      topic,
    });
    addAlarm(scope, `${prefix}Age`, {
      summary: `The oldest message of ${this.queueName} waits too long`,
      anchor: "oldest-message",
      metric: this.queue.metricApproximateAgeOfOldestMessage(oneMinute),
      threshold: this.maximumAgeSeconds,
      topic,
    });
  }

  /** Lets a function send here and tells it where here is. */
  grantSend(sender: PlacementFunction): void {
    sender.lambda.addEnvironment(queueUrlVariable(this.queueName), this.queue.queueUrl);
    sender.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ["sqs:SendMessage", "sqs:GetQueueAttributes"],
        resources: [this.queue.queueArn],
      }),
    );
  }

  /** Lets a function look through the dead letters, and take them out to send them here once more. */
  grantRedrive(operator: PlacementFunction): void {
    operator.lambda.addEnvironment(deadLettersUrlVariable(this.queueName), this.deadLetters.queueUrl);
    operator.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes"],
        resources: [this.deadLetters.queueArn],
      }),
    );
  }

  /** Feeds a function from this queue in batches of ten, up to its own ceiling at once; it answers for each message. */
  consumeWith(consumer: PlacementFunction): void {
    consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        reportBatchItemFailures: true,
        maxConcurrency: consumer.size.concurrency,
      }),
    );
    acknowledge(
      consumer,
      "Serverless-LambdaEventSourceMappingDestination",
      "A queue's failed messages go to its dead-letter queue; destinations are for streams.",
    );
  }

  private createQueue(id: string, logicalId: string, props: QueueProps): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      ...props,
    });
    const resource = queue.node.defaultChild;
    if (!(resource instanceof CfnQueue)) throw new Error("a queue has no CfnQueue");
    resource.overrideLogicalId(logicalId);
    return queue;
  }
}
