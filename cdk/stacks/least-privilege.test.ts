import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DATABASE_ROLES } from "#shared/config/database-roles.ts";
import {
  functionsOf,
  type Json,
  placeholderPortal,
  resourcesOf,
  synthesizeStage,
} from "../testing/synthesized-stage.ts";
import { type Grant, grantsOf } from "../testing/grants.ts";

/** Why a resource with a `*` cannot be narrower, by what it is and the actions that it is for. */
const EXPLAINED: readonly { readonly resource: string; readonly actions: RegExp; readonly why: string }[] = [
  {
    resource: "*",
    actions:
      /^ec2:(AssignPrivateIpAddresses|CreateNetworkInterface|DeleteNetworkInterface|DescribeNetworkInterfaces|DescribeSubnets|UnassignPrivateIpAddresses)$/,
    why: "Lambda makes its network interfaces in the function's name; they have no ARN before they are there",
  },
  { resource: "*", actions: /^xray:Put/, why: "X-Ray has no resource for traces" },
  {
    resource: "FilesBucket/tenants/*",
    actions: /^s3:(GetObject|PutObject|PutObjectTagging|DeleteObject|AbortMultipartUpload)$/,
    why: "objects of all tenants; whose may be touched is decided with the request or the message",
  },
  {
    resource: "CacheBucket/_cache/*",
    actions: /^s3:(GetObject|PutObject|DeleteObject)$/,
    why: "the portal's kept answers, one object for each route of each college and build",
  },
  {
    resource: "AssetsBucket/_assets/*",
    actions: /^s3:GetObject$/,
    why: "the portal's public files, whose names are new with each build",
  },
  {
    resource: "arn:aws:cloudfront::<account>:distribution-tenant/*",
    actions:
      /^cloudfront:(Create|Delete|Get|Update)DistributionTenant(ByDomain)?$|^cloudfront:GetManagedCertificateDetails$/,
    why: "one for each domain that a college connects, made while the system runs; CloudFront chooses their ids",
  },
  {
    resource: "arn:aws:cloudfront::<account>:distribution/*",
    actions: /^cloudfront:CreateDistributionTenant$/,
    why: "the one that the new tenant joins; its id is of the edge's stack, which is deployed after the worker",
  },
  {
    resource: "arn:aws:cloudfront::<account>:connection-group/*",
    actions: /^cloudfront:CreateDistributionTenant$/,
    why: "the one that the new tenant joins, as above",
  },
  { resource: "*", actions: /^cloudfront:ListDistributionTenants$/, why: "a listing has no resource" },
  {
    resource: "*",
    actions: /^acm:RequestCertificate$/,
    why: "a certificate that is not there yet has no ARN; a condition leaves validation by HTTP alone",
  },
];
const DATABASE_USERS = new Set(Object.values(DATABASE_ROLES));

describe.each(["staging", "prod"] as const)("what the functions of %s may do", (name) => {
  const stage = synthesizeStage(name, undefined, placeholderPortal());
  const grants = grantsOf(stage);
  const functions = [...functionsOf(stage)];

  test("is this and nothing else", async () => {
    await expect(tableOf(grants)).toMatchFileSnapshot(join(import.meta.dirname, `permissions/${name}.txt`));
  });

  test("comes from the template's own statements alone", () => {
    const roles = new Set(functions.map(([, { Properties }]) => String(Properties["Role"]?.["Fn::GetAtt"]?.[0])));
    for (const role of roles) {
      const properties = resourcesOf(stage, "AWS::IAM::Role").get(role)?.Properties;
      expect(properties, role).not.toHaveProperty("ManagedPolicyArns");
      expect(JSON.stringify(properties?.["AssumeRolePolicyDocument"]), role).toContain("lambda.amazonaws.com");
    }
    expect(roles.size).toBe(functions.length);
  });

  test("has no wildcard that is not explained", () => {
    const unexplained = grants
      .filter(({ action, resource }) => action.includes("*") || /[*?]/.test(resource))
      .filter(
        ({ action, resource }) => !EXPLAINED.some((known) => known.resource === resource && known.actions.test(action)),
      );
    expect(unexplained).toEqual([]);
  });

  test("denies and excludes nothing: what is not written is not allowed", () => {
    expect(grants.filter(({ effect }) => effect !== "Allow")).toEqual([]);
  });

  test.each(functions)("%s has the database or the internet, never both", (id, { Properties }) => {
    const variables = Properties["Environment"]?.["Variables"] ?? {};
    const own = grants.filter((grant) => grant.functionId === id);
    const databaseVariables = Object.keys(variables).filter((variable) => variable.startsWith("DATABASE_"));
    const signsIn = own.filter(({ action }) => action === "rds-db:connect");
    const isInNetwork = "VpcConfig" in Properties;
    if (!isInNetwork) {
      // No way to the database: neither a network, nor an address or a password, nor a role that may sign in.
      expect([databaseVariables, signsIn]).toEqual([[], []]);
      expect(JSON.stringify(variables)).not.toMatch(/DatabaseCluster|DatabaseProxy|postgres:/);
      expect(own.filter(({ action }) => action.startsWith("ec2:"))).toEqual([]);
      return;
    }
    // No way to the internet: isolated subnets alone, one security group, and no key of a service out there.
    expect(databaseVariables.length).toBeGreaterThan(0);
    const subnets = subnetsOf(Properties);
    expect(subnets).toHaveLength(stage.config.availabilityZones);
    expect(subnets.filter((subnet) => !subnet.includes("isolated"))).toEqual([]);
    expect(JSON.stringify(Properties["VpcConfig"]?.["SecurityGroupIds"]).match(/Clients/g)).toHaveLength(1);
    expect(Object.keys(variables).filter((variable) => variable.endsWith("_API_KEY"))).toEqual([]);
    expect(own.filter(({ action }) => /^(cloudfront|acm|ses):/.test(action))).toEqual([]);
  });

  test("signs in to the database as one role each, and never as its owner", () => {
    const users = new Map<string, string[]>();
    for (const { functionId, action, resource } of grants) {
      if (action !== "rds-db:connect") continue;
      users.set(functionId, [...(users.get(functionId) ?? []), resource.split("/").at(-1) ?? ""]);
    }
    for (const [id, [user = "", ...others]] of users) {
      expect(others, id).toEqual([]);
      expect(DATABASE_USERS.has(user as typeof DATABASE_ROLES.app), id).toBe(true);
      expect(user, id).not.toBe(DATABASE_ROLES.owner);
    }
  });

  test("reaches no secret and no key of another kind", () => {
    const services = new Set(grants.map(({ action }) => action.split(":")[0]));
    for (const service of ["secretsmanager", "ssm", "kms", "iam", "sts", "lambda"]) {
      expect(services.has(service), service).toBe(false);
    }
  });
});

function subnetsOf(properties: Json): string[] {
  return ((properties["VpcConfig"]?.["SubnetIds"] ?? []) as unknown as unknown[]).map((subnet) =>
    JSON.stringify(subnet),
  );
}

/** A block for each function: resource, then what may be done to it. */
function tableOf(grants: readonly Grant[]): string {
  const lines: string[] = [];
  for (const [functionId, own] of groupedBy(grants, (grant) => grant.functionId)) {
    lines.push(functionId);
    for (const [resource, of] of groupedBy(own, (grant) => grant.resource)) {
      lines.push(`  ${resource}`, ...of.map(({ action }) => `    ${action}`).toSorted());
    }
    lines.push("");
  }
  return lines.join("\n");
}

function groupedBy(grants: readonly Grant[], key: (grant: Grant) => string): [string, Grant[]][] {
  const groups = Map.groupBy(grants, key);
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
