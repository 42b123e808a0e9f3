import type { Resolver } from "../assembly/resolver.ts";
import { type LocatedResource, resourcesOfType, type StackTemplate } from "../assembly/template.ts";
import type { Principal } from "./judge.ts";
import { listOf } from "./patterns.ts";
import { readStatement, type Statement } from "./statement.ts";

type Document = Readonly<Record<string, unknown>>;

/** The services that this machine stands in for; what a policy says of others is not read. */
const JUDGED: ReadonlySet<string> = new Set(["s3", "sqs", "rds-db"]);

/** Roles of the functions, by the functions' logical ids, with what their policies say of the services judged here. */
export function readRoles(stacks: readonly StackTemplate[], resolver: Resolver): Map<string, Principal> {
  const policies = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"].flatMap((type) => resourcesOfType(stacks, type));
  return new Map(
    resourcesOfType(stacks, "AWS::Lambda::Function").flatMap(({ stackName, logicalId, resource }) => {
      const roleId = attributeOwner(resource.Properties?.["Role"]);
      if (roleId === undefined) return [];
      const role = stacks.find((stack) => stack.stackName === stackName)?.template.Resources[roleId];
      const inline = (role?.Properties?.["Policies"] ?? []) as Document[];
      const attached = policies.filter((policy) => policy.stackName === stackName && isAttached(policy, roleId));
      const documents = [...inline, ...attached.map((policy): Document => policy.resource.Properties ?? {})];
      return [
        [
          logicalId,
          {
            roleArn: resolver.text(stackName, { "Fn::GetAtt": [roleId, "Arn"] }),
            statements: documents.flatMap((policy) => statementsOf(stackName, policy["PolicyDocument"], resolver)),
          },
        ],
      ];
    }),
  );
}

/** What buckets and queues themselves say of who may use them; what is said to AWS's own services is left out. */
export function readResourcePolicies(stacks: readonly StackTemplate[], resolver: Resolver): Statement[] {
  return ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy"]
    .flatMap((type) => resourcesOfType(stacks, type))
    .flatMap(({ stackName, resource }) =>
      documentStatements(resource.Properties?.["PolicyDocument"]).flatMap((document) => {
        const principals = principalsOf(document["Principal"]);
        if (principals === undefined) return [];
        return [
          {
            ...readStatement(resolver.value(stackName, document) as Document),
            principals: listOf(resolver.value(stackName, principals)),
          },
        ];
      }),
    );
}

function statementsOf(stackName: string, policy: unknown, resolver: Resolver): Statement[] {
  return documentStatements(policy)
    .filter((document) => document["NotAction"] !== undefined || listOf(document["Action"]).some(isJudged))
    .map((document) => readStatement(resolver.value(stackName, document) as Document));
}

function documentStatements(policy: unknown): readonly Document[] {
  return [(policy as { Statement?: Document | readonly Document[] } | undefined)?.Statement ?? []].flat() as Document[];
}

function isJudged(action: string): boolean {
  const [service = ""] = action.toLowerCase().split(":");
  return service === "*" || JUDGED.has(service);
}

function isAttached({ resource }: LocatedResource, roleId: string): boolean {
  return ((resource.Properties?.["Roles"] ?? []) as { Ref?: string }[]).some(({ Ref }) => Ref === roleId);
}

function attributeOwner(node: unknown): string | undefined {
  const path = (node as { "Fn::GetAtt"?: readonly string[] } | undefined)?.["Fn::GetAtt"];
  return path?.[0];
}

/** `undefined` when only services are named. */
function principalsOf(principal: unknown): unknown {
  if (typeof principal === "string") return principal;
  return (principal as { AWS?: unknown } | undefined)?.AWS;
}
