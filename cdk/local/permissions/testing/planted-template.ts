import type { StackTemplate } from "../../assembly/template.ts";

const FILES = { "Fn::GetAtt": ["FilesBucket", "Arn"] };
const JOBS = { "Fn::GetAtt": ["JobsQueue", "Arn"] };
const below = (prefix: string) => ({ "Fn::Join": ["", [FILES, `/${prefix}*`]] });

const functionWithRole = (role: string) => ({
  Type: "AWS::Lambda::Function",
  Properties: { Role: { "Fn::GetAtt": [role, "Arn"] } },
});
const policyOf = (role: string, Statement: readonly object[]) => ({
  Type: "AWS::IAM::Policy",
  Properties: { Roles: [{ Ref: role }], PolicyDocument: { Statement } },
});

/** A bucket, a queue and two functions: `KeeperFunction` keeps files and sends, `WorkerFunction` reads and receives. */
export const PLANTED: readonly StackTemplate[] = [
  {
    stackName: "Planted",
    region: "ap-south-1",
    template: {
      Resources: {
        FilesBucket: { Type: "AWS::S3::Bucket" },
        JobsQueue: { Type: "AWS::SQS::Queue" },
        Cluster: { Type: "AWS::RDS::DBCluster" },
        KeeperFunction: functionWithRole("KeeperRole"),
        WorkerFunction: functionWithRole("WorkerRole"),
        WorkerRole: { Type: "AWS::IAM::Role" },
        KeeperRole: {
          Type: "AWS::IAM::Role",
          Properties: {
            Policies: [
              { PolicyDocument: { Statement: { Effect: "Allow", Action: "s3:ListBucket", Resource: FILES } } },
            ],
          },
        },
        KeeperPolicy: policyOf("KeeperRole", [
          { Effect: "Allow", Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"], Resource: below("tenants/") },
          { Effect: "Allow", Action: "sqs:SendMessage", Resource: [JOBS] },
          {
            Effect: "Allow",
            Action: "rds-db:connect",
            Resource: {
              "Fn::Join": [
                "",
                [
                  "arn:aws:rds-db:ap-south-1:",
                  { Ref: "AWS::AccountId" },
                  ":dbuser:",
                  { "Fn::GetAtt": ["Cluster", "DBClusterResourceId"] },
                  "/placement_app",
                ],
              ],
            },
          },
          // Of a service that nothing here stands for; it is not read.
          { Effect: "Allow", Action: "logs:PutLogEvents", Resource: { "Fn::GetAtt": ["Logs", "Arn"] } },
        ]),
        WorkerPolicy: policyOf("WorkerRole", [
          { Effect: "Allow", Action: "s3:GetObject", Resource: below("tenants/") },
          { Effect: "Allow", Action: "sqs:ReceiveMessage", Resource: JOBS },
        ]),
        FilesPolicy: {
          Type: "AWS::S3::BucketPolicy",
          Properties: {
            Bucket: { Ref: "FilesBucket" },
            PolicyDocument: {
              Statement: [
                { Effect: "Deny", Principal: { AWS: "*" }, Action: "s3:*", Resource: below("tenants/secret/") },
                {
                  Effect: "Allow",
                  Principal: { Service: "cloudfront.amazonaws.com" },
                  Action: "s3:GetObject",
                  Resource: below(""),
                  Condition: { StringEquals: { "AWS:SourceArn": { Ref: "Distribution" } } },
                },
              ],
            },
          },
        },
      },
    },
  },
];
