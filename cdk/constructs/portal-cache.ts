import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { AttributeType, BillingMode, Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { PortalOutput } from "../portal-output.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";
import { PORTAL_BUCKET } from "./portal-assets.ts";
import { logicalIdOf } from "./portal-deployments.ts";
import { addAlarm } from "./runbook-alarm.ts";

// Answers that nobody asked to be made anew in so long are made anew when somebody asks.
const KEPT_DAYS = 30;

const FIFO = { fifo: true, encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

/**
 * What the portal keeps between requests, as OpenNext lays it out: answers in a bucket, keyed by build and by route,
 * which begins with the tenant; in a table, which tags were forgotten since; and a queue of answers that are old.
 */
export class PortalCache extends Construct {
  readonly bucket: Bucket;
  readonly table: Table;
  readonly queue: Queue;
  private readonly deadLetters: Queue;
  private readonly prefix: string;

  constructor(scope: Construct, id: string, { cache }: Pick<PortalOutput, "cache">) {
    super(scope, id);
    this.prefix = cache.prefix;
    this.bucket = new Bucket(this, "Bucket", {
      ...PORTAL_BUCKET,
      lifecycleRules: [{ expiration: Duration.days(KEPT_DAYS) }],
    });
    acknowledge(
      this.bucket,
      "AwsSolutions-S1",
      "Copies of what any visitor is shown, read by one function; nothing here tells of a person.",
    );
    this.deploy(cache);
    this.table = new Table(this, "Tags", {
      partitionKey: { name: "path", type: AttributeType.STRING },
      sortKey: { name: "tag", type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.table,
      "AwsSolutions-DDB3",
      "Says what was forgotten of a cache; without it, answers are at most a minute old.",
    );
    this.deadLetters = this.createDeadLetters();
    this.queue = this.createQueue();
  }

  /** Lets the server keep, find and forget answers, and ask for old ones to be made anew. */
  grantUse(server: PlacementFunction): void {
    const { region } = Stack.of(this);
    const variables: Record<string, string> = {
      CACHE_BUCKET_NAME: this.bucket.bucketName,
      CACHE_BUCKET_KEY_PREFIX: this.prefix,
      CACHE_BUCKET_REGION: region,
      CACHE_DYNAMO_TABLE: this.table.tableName,
      REVALIDATION_QUEUE_URL: this.queue.queueUrl,
      REVALIDATION_QUEUE_REGION: region,
    };
    for (const [name, value] of Object.entries(variables)) server.lambda.addEnvironment(name, value);
    const statements = [
      {
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: [this.bucket.arnForObjects(`${this.prefix}/*`)],
      },
      // Listing makes S3 answer 404 rather than 403 for what is not kept.
      { actions: ["s3:ListBucket"], resources: [this.bucket.bucketArn] },
      { actions: ["dynamodb:BatchGetItem", "dynamodb:BatchWriteItem"], resources: [this.table.tableArn] },
      { actions: ["sqs:SendMessage"], resources: [this.queue.queueArn] },
    ];
    for (const statement of statements) server.lambda.addToRolePolicy(new PolicyStatement(statement));
    const policy = server.lambda.role?.node.findChild("DefaultPolicy");
    if (policy) {
      acknowledge(
        policy,
        `AwsSolutions-IAM5[Resource::<${logicalIdOf(this.bucket)}.Arn>/${this.prefix}/*]`,
        "Answers of every college are kept below this prefix; none of them is about a person.",
      );
    }
  }

  /** Feeds the function that makes old answers anew; it says which of a batch it could not. */
  consumeWith(consumer: PlacementFunction): void {
    consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 5,
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

  /** Alarms on the first answer that could not be made anew. */
  addAlarms(scope: Construct, topic: ITopic): void {
    addAlarm(scope, "RevalidationDeadLetters", {
      summary: "An answer that the portal keeps could not be made anew three times",
      anchor: "dead-letters",
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 0,
      topic,
    });
  }

  private createDeadLetters(): Queue {
    const deadLetters = new Queue(this, "DeadLetters", { ...FIFO, retentionPeriod: Duration.days(14) });
    acknowledge(
      deadLetters,
      "Serverless-SQSRedrivePolicy",
      "It is where messages end; the next visitor sends another.",
    );
    return deadLetters;
  }

  // First in, first out as OpenNext sends: one group for a route, so that it is not made anew twice at once, and many
  // requests for one old answer are one message.
  private createQueue(): Queue {
    return new Queue(this, "Queue", {
      ...FIFO,
      visibilityTimeout: Duration.seconds(180),
      retentionPeriod: Duration.hours(1),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 3 },
    });
  }

  // What was kept while the portal was built: its page for errors.
  private deploy({ directory, prefix }: PortalOutput["cache"]): BucketDeployment {
    return new BucketDeployment(this, "Deployment", {
      sources: [Source.asset(directory)],
      destinationBucket: this.bucket,
      destinationKeyPrefix: prefix,
      prune: false,
      memoryLimit: 512,
    });
  }
}
