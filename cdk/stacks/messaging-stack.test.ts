import { describe, expect, test } from "vitest";
import { MAX_RECEIVES, QUEUES } from "#shared/config/queues.ts";
import { functionLogicalId, pascalCase } from "../function-names.ts";
import { functionsOf, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";
import { CONSUMERS } from "./messaging-stack.ts";

const FOURTEEN_DAYS = 14 * 24 * 3600;

describe.each(["staging", "prod"] as const)("the queues of %s", (name) => {
  const stage = synthesizeStage(name);
  const queues = resourcesOf(stage, "AWS::SQS::Queue");
  const mappings = [...resourcesOf(stage, "AWS::Lambda::EventSourceMapping").values()];

  test("are those that the outbox names, each with its dead letters", () => {
    expect([...queues.keys()].toSorted()).toEqual(
      QUEUES.flatMap((queue) => [`${pascalCase(queue)}DeadLetterQueue`, `${pascalCase(queue)}Queue`]).toSorted(),
    );
  });

  describe.each(QUEUES)("%s", (queue) => {
    const properties = queues.get(`${pascalCase(queue)}Queue`)?.Properties ?? {};
    const deadLetters = `${pascalCase(queue)}DeadLetterQueue`;
    const consumer = functionsOf(stage).get(functionLogicalId(CONSUMERS[queue]));
    const mapping = mappings.find(({ Properties }) =>
      JSON.stringify(Properties["FunctionName"]).includes(functionLogicalId(CONSUMERS[queue])),
    );

    test("gives a message five tries, then keeps it 14 days", () => {
      expect(properties["RedrivePolicy"]).toEqual({
        deadLetterTargetArn: { "Fn::GetAtt": [deadLetters, "Arn"] },
        maxReceiveCount: MAX_RECEIVES,
      });
      expect(queues.get(deadLetters)?.Properties["MessageRetentionPeriod"]).toBe(FOURTEEN_DAYS);
    });

    test("takes back its dead letters, and no other queue's are among them", () => {
      expect(properties["QueueName"]).toBe(`placement-${name}-${queue}`);
      const allowed = queues.get(deadLetters)?.Properties["RedriveAllowPolicy"];
      expect(allowed).toMatchObject({ redrivePermission: "byQueue" });
      expect(JSON.stringify(allowed?.["sourceQueueArns"])).toMatch(new RegExp(`:placement-${name}-${queue}"\\]\\]`));
    });

    test("hides a message six times as long as its consumer may take", () => {
      expect(Number(properties["VisibilityTimeout"])).toBeGreaterThanOrEqual(
        6 * Number(consumer?.Properties["Timeout"]),
      );
    });

    test("is encrypted and takes TLS only, and so are its dead letters", () => {
      for (const id of [`${pascalCase(queue)}Queue`, deadLetters]) {
        expect(queues.get(id)?.Properties["SqsManagedSseEnabled"]).toBe(true);
        const policy = [...resourcesOf(stage, "AWS::SQS::QueuePolicy").values()].find(({ Properties }) =>
          JSON.stringify(Properties["Queues"]).includes(`"${id}"`),
        );
        expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
      }
    });

    test("raises an alarm on the first dead letter and on age", () => {
      const alarms = [...resourcesOf(stage, "AWS::CloudWatch::Alarm").values()];
      const onDeadLetters = alarms.find(({ Properties }) =>
        JSON.stringify(Properties["Dimensions"])?.includes(deadLetters),
      );
      expect(onDeadLetters?.Properties).toMatchObject({
        MetricName: "ApproximateNumberOfMessagesVisible",
        Threshold: 0,
        ComparisonOperator: "GreaterThanThreshold",
      });
      expect(
        alarms.some(
          ({ Properties }) =>
            String(Properties["MetricName"]) === "ApproximateAgeOfOldestMessage" &&
            JSON.stringify(Properties["Dimensions"]).includes(`GetAtt${pascalCase(queue)}Queue`),
        ),
      ).toBe(true);
    });

    test("feeds its consumer in batches that may fail in part, up to the consumer's own ceiling", () => {
      expect(mapping?.Properties).toMatchObject({
        BatchSize: 10,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
        ScalingConfig: { MaximumConcurrency: consumer?.Properties["ReservedConcurrentExecutions"] },
      });
    });
  });
});
