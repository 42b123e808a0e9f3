import { describe, expect, test } from "vitest";
import { deadLettersUrlVariable, QUEUES, type QueueName, queueUrlVariable } from "#shared/config/queues.ts";
import { FUNCTIONS, type FunctionName, functionLogicalId, pascalCase } from "../function-names.ts";
import { functionsOf, type Json, resourcesOf, synthesizeStage } from "../testing/synthesized-stage.ts";
import { CONSUMERS } from "./messaging-stack.ts";

/** Where each function may send; nothing else may be granted. */
const SENDS_TO: Readonly<Record<FunctionName, readonly QueueName[]>> = {
  api: QUEUES,
  notify: ["deliveries", "ai-jobs"],
  deliver: ["results"],
  "ai-worker": ["results"],
  "record-results": ["notifications", "deliveries", "ai-jobs", "domains"],
  "run-timers": ["notifications", "deliveries", "domains"],
  "exchange-pools": ["notifications"],
  "provision-domain": ["results"],
  "relay-outbox": QUEUES,
  migrate: [],
};
const FILES: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  api: [
    "s3:AbortMultipartUpload",
    "s3:DeleteObject",
    "s3:GetObject",
    "s3:ListBucket",
    "s3:PutObject",
    "s3:PutObjectTagging",
  ],
  "ai-worker": ["s3:GetObject", "s3:ListBucket"],
  "run-timers": ["s3:DeleteObject", "s3:ListBucket"],
};
const SIGNS_IN_AS: Readonly<Partial<Record<FunctionName, string>>> = {
  api: "placement_app",
  notify: "placement_app",
  "record-results": "placement_app",
  "run-timers": "placement_app",
  "exchange-pools": "placement_app",
  "relay-outbox": "placement_relay",
};

/** Actions for which AWS knows no narrower resource. */
const KNOWS_NO_RESOURCE = /^(?:xray:.*|ec2:.*|cloudfront:ListDistributionTenants|acm:RequestCertificate)$/;

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

describe.each(["staging", "prod"] as const)("the functions of %s", (name) => {
  const stage = synthesizeStage(name);
  const functions = functionsOf(stage);

  test("are all there", () => {
    expect([...functions.keys()].toSorted()).toEqual(FUNCTIONS.map(functionLogicalId).toSorted());
  });

  describe.each(FUNCTIONS)("%s", (functionName) => {
    const properties: Json = functions.get(functionLogicalId(functionName))?.Properties ?? {};
    const variables = properties["Environment"]?.["Variables"] ?? {};
    const statements = statementsOf(String(properties["Role"]?.["Fn::GetAtt"]?.[0]));
    const granted = (service: string) =>
      statements.filter(({ Action }) => [Action].flat().some((action) => action.startsWith(`${service}:`)));

    test("runs on Node 24 on arm64, traced, within its own ceiling", () => {
      expect(properties).toMatchObject({
        Runtime: "nodejs24.x",
        Architectures: ["arm64"],
        Handler: "index.handler",
        TracingConfig: { Mode: "Active" },
      });
      expect(properties["ReservedConcurrentExecutions"]).toBe(stage.config.functions[functionName].concurrency);
    });

    test("keeps its logs for a time, in a group of its own", () => {
      const group = String(properties["LoggingConfig"]?.["LogGroup"]?.["Ref"]);
      expect(resourcesOf(stage, "AWS::Logs::LogGroup").get(group)?.Properties["RetentionInDays"]).toBe(
        stage.config.logRetentionDays,
      );
    });

    test("may send to exactly the queues whose URLs it is told", () => {
      const wanted = SENDS_TO[functionName];
      const told = QUEUES.filter((queue) => queueUrlVariable(queue) in variables);
      expect(told).toEqual(QUEUES.filter((queue) => wanted.includes(queue)));
      const sendable = granted("sqs").filter(({ Action }) => [Action].flat().includes("sqs:SendMessage"));
      const resources = JSON.stringify(sendable.map(({ Resource }) => Resource));
      for (const queue of QUEUES) {
        expect(resources.includes(`GetAtt${pascalCase(queue)}QueueArn`), queue).toBe(wanted.includes(queue));
      }
      expect(resources).not.toContain("DeadLetter");
    });

    test("takes messages out of queues only to send dead letters once more, and of its own queue", () => {
      const taking = granted("sqs").filter(({ Action }) => [Action].flat().includes("sqs:DeleteMessage"));
      const taken = JSON.stringify(taking.map(({ Resource }) => Resource));
      for (const queue of QUEUES) {
        const isOperators = functionName === "api";
        expect(taken.includes(`GetAtt${pascalCase(queue)}DeadLetterQueueArn`), queue).toBe(isOperators);
        expect(deadLettersUrlVariable(queue) in variables, queue).toBe(isOperators);
        expect(taken.includes(`GetAtt${pascalCase(queue)}QueueArn`), queue).toBe(CONSUMERS[queue] === functionName);
      }
    });

    test("touches files only as it must", () => {
      const actions = granted("s3").flatMap(({ Action }) => Action);
      expect([...new Set(actions)].toSorted()).toEqual(FILES[functionName] ?? []);
      expect("FILES_BUCKET" in variables).toBe(functionName in FILES);
    });

    test("signs in to the database as its own role and as no other", () => {
      const resources = granted("rds-db").map(({ Resource }) => JSON.stringify(Resource));
      const role = SIGNS_IN_AS[functionName];
      expect(resources).toHaveLength(role === undefined ? 0 : 1);
      if (role !== undefined) expect(resources[0]).toMatch(new RegExp(`/${role}"`));
      expect(variables["DATABASE_USER"]).toBe(role);
    });

    test("has no permission that reaches everything", () => {
      for (const { Action, Resource } of statements) {
        const actions = [Action].flat();
        expect(actions.some((action) => action.includes("*"))).toBe(false);
        if (Resource === "*") for (const action of actions) expect(action).toMatch(KNOWS_NO_RESOURCE);
      }
    });

    test("gets secrets by reference, never by value", () => {
      const secrets = ["AUTH_SECRET", "ORIGIN_VERIFY_SECRETS", "RESEND_API_KEY", "OPENAI_API_KEY", "DATABASE_URL"];
      const values = secrets.filter((secret) => secret in variables).map((secret) => JSON.stringify(variables[secret]));
      expect(values.filter((value) => !value.includes("{{resolve:secretsmanager:"))).toEqual([]);
    });
  });

  function statementsOf(role: string): Statement[] {
    const policies = [...resourcesOf(stage, "AWS::IAM::Policy").values()].filter(({ Properties }) =>
      JSON.stringify(Properties["Roles"]).includes(`"${role}"`),
    );
    return policies.flatMap(({ Properties }) => Properties["PolicyDocument"]?.["Statement"] as unknown as Statement[]);
  }
});

test("only the internet-facing functions hold keys of other companies", () => {
  const functions = functionsOf(synthesizeStage("prod"));
  const holders = [...functions].filter(([, { Properties }]) =>
    /RESEND_API_KEY|OPENAI_API_KEY/.test(JSON.stringify(Properties)),
  );
  expect(holders.map(([id]) => id).toSorted()).toEqual(["AiWorkerFunction", "DeliverFunction"]);
});

test("the outbox is swept every minute", () => {
  for (const name of ["staging", "prod"] as const) {
    const schedules = [...resourcesOf(synthesizeStage(name), "AWS::Scheduler::Schedule").values()];
    const schedule = schedules.find(({ Properties }) => JSON.stringify(Properties).includes("RelayOutbox"));
    expect(schedule?.Properties["ScheduleExpression"]).toBe("rate(1 minute)");
    expect(JSON.stringify(schedule?.Properties["Target"])).toContain("RelayOutboxFunction");
  }
});

test("only the worker of domains touches CloudFront, and no distribution's settings", () => {
  const policies = [...resourcesOf(synthesizeStage("prod"), "AWS::IAM::Policy").values()];
  const touching = policies.filter(({ Properties }) => JSON.stringify(Properties).includes("cloudfront:"));
  expect(touching).toHaveLength(1);
  const [{ Properties } = { Properties: {} as Json }] = touching;
  expect(JSON.stringify(Properties["Roles"])).toContain("ProvisionDomainRole");
  const actions = JSON.stringify(Properties).match(/cloudfront:\w+/g) ?? [];
  expect(
    [...new Set(actions)].filter((action) => !/DistributionTenant|ManagedCertificateDetails/.test(action)),
  ).toEqual([]);
  expect(JSON.stringify(Properties)).toContain('"acm:ValidationMethod":"HTTP"');
});
