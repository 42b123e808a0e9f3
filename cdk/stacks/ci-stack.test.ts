import { Template } from "aws-cdk-lib/assertions";
import { describe, expect, test } from "vitest";
import { readDelivery, readStages } from "../config.ts";
import { addDelivery } from "../placement-app.ts";
import { type Json, newApp, type ResourceJson } from "../testing/synthesized-stage.ts";

const delivery = readDelivery();
const template = Template.fromStack(addDelivery(newApp(), delivery, readStages()));
const find = (type: string) => template.findResources(type) as Record<string, ResourceJson>;
const roles = new Map(
  Object.entries(find("AWS::IAM::Role")).map(([id, role]) => [String(role.Properties["RoleName"]), { id, role }]),
);

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

describe.each([
  ["placement-deploy-staging", "environment:staging"],
  ["placement-deploy-prod", "environment:prod"],
  ["placement-diff", "pull_request"],
])("the role %s", (name, subject) => {
  test("is for runs of this repository alone, in their place", () => {
    const trust: Json | undefined = roles.get(name)?.role.Properties["AssumeRolePolicyDocument"];
    expect(trust?.["Statement"]).toEqual([
      {
        Effect: "Allow",
        Action: "sts:AssumeRoleWithWebIdentity",
        Principal: { Federated: expect.anything() },
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:sub": `repo:${delivery.repository}:${subject}`,
          },
        },
      },
    ]);
  });

  test("may be one of the CDK's own roles and nothing more", () => {
    const statements = statementsOf(roles.get(name)?.id ?? "");
    const actions = statements.flatMap(({ Action }) => Action);
    const checks = ["lambda:GetAccountSettings", "ssm:GetParameter"];
    expect(actions.toSorted()).toEqual([...(name === "placement-diff" ? [] : checks), "sts:AssumeRole"]);
    const assumes = statements.find(({ Action }) => Action === "sts:AssumeRole");
    const names = [...JSON.stringify(assumes?.Resource).matchAll(/cdk-hnb659fds-([a-z-]+)-role-/g)].map((m) => m[1]);
    const wanted = name === "placement-diff" ? ["lookup"] : ["deploy", "file-publishing", "lookup"];
    expect([...new Set(names)].toSorted()).toEqual(wanted);
    expect(JSON.stringify(assumes?.Resource)).not.toContain("*");
  });
});

test("no key that lives longer than a run", () => {
  for (const type of ["AWS::IAM::AccessKey", "AWS::IAM::User"]) expect(find(type)).toEqual({});
  expect(roles.size).toBe(3);
});

function statementsOf(roleId: string): Statement[] {
  return Object.values(find("AWS::IAM::Policy"))
    .filter(({ Properties }) => JSON.stringify(Properties["Roles"]).includes(`"${roleId}"`))
    .flatMap(({ Properties }) => Properties["PolicyDocument"]?.["Statement"] as unknown as Statement[]);
}
