import { describe, expect, test } from "vitest";
import { functionEnvironment, type LocalServices } from "../function-environment.ts";
import { physicalResources } from "./physical-resources.ts";
import { readFunctions } from "./read-model.ts";
import { Resolver } from "./resolver.ts";
import type { StackTemplate } from "./template.ts";

const stacks: StackTemplate[] = [
  {
    stackName: "Data",
    region: "ap-south-1",
    template: {
      Resources: {
        JobsQueue: { Type: "AWS::SQS::Queue" },
        Files: { Type: "AWS::S3::Bucket" },
        Auth: { Type: "AWS::SecretsManager::Secret", Properties: { GenerateSecretString: {} } },
        Keys: { Type: "AWS::SecretsManager::Secret", Properties: { SecretString: '{"OPENAI_API_KEY":""}' } },
        Cluster: { Type: "AWS::RDS::DBCluster" },
        Table: { Type: "AWS::DynamoDB::Table" },
      },
      Outputs: { Url: { Value: { Ref: "JobsQueue" }, Export: { Name: "Data:JobsUrl" } } },
    },
  },
  {
    stackName: "Workers",
    region: "ap-south-1",
    template: {
      Resources: {
        Worker: {
          Type: "AWS::Lambda::Function",
          Metadata: { "aws:asset:path": "asset.1" },
          Properties: {
            Handler: "index.handler",
            Timeout: 60,
            Environment: {
              Variables: {
                STAGE: "staging",
                FILES_BUCKET: "files",
                DATABASE_USER: "placement_relay",
                QUEUE_JOBS_URL: { "Fn::ImportValue": "Data:JobsUrl" },
                NODE_EXTRA_CA_CERTS: "/var/runtime/ca-cert.pem",
              },
            },
          },
        },
        Live: { Type: "AWS::Lambda::Alias", Properties: { FunctionName: { Ref: "Worker" } } },
      },
    },
  },
];

const resolver = new Resolver(
  stacks,
  physicalResources(stacks, {
    database: { host: "127.0.0.1", port: "5555" },
    queue: (id) => (id === "JobsQueue" ? { url: "http://sqs/jobs", arn: "arn:aws:sqs:ap-south-1:0:jobs" } : undefined),
    bucketName: (id) => `local-${id.toLowerCase()}`,
    generated: (name) => `made(${name})`,
  }),
);

describe("resolves", () => {
  test.each([
    ["plain values", { a: [1, "x", true, null] }, { a: [1, "x", true, null] }],
    ["pseudo parameters", { Ref: "AWS::Region" }, "ap-south-1"],
    ["a queue's URL", { Ref: "JobsQueue" }, "http://sqs/jobs"],
    ["an attribute", { "Fn::GetAtt": ["JobsQueue", "Arn"] }, "arn:aws:sqs:ap-south-1:0:jobs"],
    ["an attribute with dots", { "Fn::GetAtt": ["Cluster", "Endpoint.Address"] }, "127.0.0.1"],
    ["a join", { "Fn::Join": ["/", ["a", { Ref: "Files" }]] }, "a/local-files"],
    [
      "a substitution",
      { "Fn::Sub": "${AWS::Region}/${Files}/${JobsQueue.Arn}/${!kept}" },
      "ap-south-1/local-files/arn:aws:sqs:ap-south-1:0:jobs/${kept}",
    ],
    ["a substitution with its own names", { "Fn::Sub": ["${x}!", { x: { Ref: "Files" } }] }, "local-files!"],
    ["select and split", { "Fn::Select": [1, { "Fn::Split": [":", { "Fn::GetAtt": ["JobsQueue", "Arn"] }] }] }, "aws"],
    ["an import", { "Fn::ImportValue": "Data:JobsUrl" }, "http://sqs/jobs"],
    ["no value", { a: { Ref: "AWS::NoValue" }, b: 1 }, { b: 1 }],
    [
      "a generated secret",
      { "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Auth" }, ":SecretString:::}}"]] },
      "made(secret/Auth)",
    ],
    [
      "a key of a written secret",
      { "Fn::Join": ["", ["x={{resolve:secretsmanager:", { Ref: "Keys" }, ":SecretString:OPENAI_API_KEY::}}"]] },
      "x=",
    ],
  ])("%s", (_, node, value) => {
    expect(resolver.value("Data", node)).toEqual(value);
  });

  test("an alias to its function", () => {
    expect(resolver.text("Workers", { Ref: "Live" })).toBe("arn:aws:lambda:ap-south-1:000000000000:function:Worker");
  });
});

describe("names what it cannot resolve", () => {
  test.each([
    ["a resource that nothing stands for", { Ref: "Table" }, "Ref of Table (AWS::DynamoDB::Table, Data)"],
    ["an attribute that nothing stands for", { "Fn::GetAtt": ["Files", "WebsiteURL"] }, "WebsiteURL of Files"],
    ["a resource that is not there", { Ref: "Nope" }, "Data has no resource Nope"],
    ["an export that is not there", { "Fn::ImportValue": "Other:X" }, "no stack exports Other:X"],
    ["a function of CloudFormation's it lacks", { "Fn::Cidr": [] }, "does not know Fn::Cidr"],
  ])("%s", (_, node, message) => {
    expect(() => resolver.value("Data", node)).toThrow(message);
  });
});

const services: LocalServices = {
  portalUrlTemplate: "http://{tenant}.localhost:3000",
  s3Endpoint: "http://s3",
  sqsEndpoint: "http://sqs",
  cloudfrontEndpoint: "http://127.0.0.1:4",
  dnsServer: "127.0.0.1:5",
  mailUrl: "http://mail",
  credentialsOf: (id) => ({ accessKeyId: `key of ${id}`, secretAccessKey: "secret" }),
  administratorUrl: "postgres://administrator",
  databaseUrl: (id, role) => `postgres://${role}/${id}`,
};
const [worker] = readFunctions({ directory: "/assembly", stacks });
if (worker === undefined) throw new Error("no function");

describe("a function's environment here", () => {
  test("is the template's, with the endpoints of this machine", () => {
    expect(functionEnvironment(worker, resolver, services, {})).toEqual({
      STAGE: "local",
      PORTAL_URL_TEMPLATE: "http://{tenant}.localhost:3000",
      FILES_BUCKET: "files",
      S3_ENDPOINT: "http://s3",
      QUEUE_JOBS_URL: "http://sqs/jobs",
      SQS_ENDPOINT: "http://sqs",
      DATABASE_USER: "placement_relay",
      DATABASE_URL: "postgres://placement_relay/Worker",
      AWS_ACCESS_KEY_ID: "key of Worker",
      AWS_SECRET_ACCESS_KEY: "secret",
    });
  });

  test("gives no endpoint to a function that lacks the thing in AWS", () => {
    const bare = { ...worker, variables: {} };
    const environment = functionEnvironment(bare, resolver, services, { OPENAI_API_KEY: "sk", RESEND_API_KEY: "re_x" });
    for (const name of ["DATABASE_URL", "S3_ENDPOINT", "SQS_ENDPOINT", "RESEND_API_KEY", "OPENAI_API_KEY"]) {
      expect(environment).not.toHaveProperty(name);
    }
  });

  test("says which variable of which function cannot be had", () => {
    const odd = { ...worker, stackName: "Data", variables: { TABLE_NAME: { Ref: "Table" } } };
    expect(() => functionEnvironment(odd, resolver, services, {})).toThrow(
      /Worker needs TABLE_NAME, but nothing on this machine stands for Ref of Table/,
    );
  });

  test.each([
    ["a key alone, mail stays here", { RESEND_API_KEY: "re_real" }, "re_local", "http://mail"],
    [
      "key and address, mail leaves",
      { RESEND_API_KEY: "re_real", RESEND_BASE_URL: "https://api.resend.com" },
      "re_real",
      "https://api.resend.com",
    ],
  ])("with %s", (_, host, key, url) => {
    const mailer = { ...worker, variables: { RESEND_API_KEY: "{{resolve:secretsmanager:x}}" } };
    expect(functionEnvironment(mailer, resolver, services, host)).toMatchObject({
      RESEND_API_KEY: key,
      RESEND_BASE_URL: url,
    });
  });
});
