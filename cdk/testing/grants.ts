import { functionsOf, resourcesOf, type SynthesizedStage } from "./synthesized-stage.ts";

/** One action on one resource that a function's role allows. */
export interface Grant {
  readonly functionId: string;
  readonly effect: string;
  readonly action: string;
  /** In the template's terms, e.g. `FilesBucket/tenants/*`. */
  readonly resource: string;
}

interface Policy {
  readonly Roles?: readonly { readonly Ref?: string }[];
  readonly PolicyDocument: {
    readonly Statement: readonly {
      readonly Effect: string;
      readonly Action?: string | readonly string[];
      readonly NotAction?: string | readonly string[];
      readonly Resource?: unknown;
    }[];
  };
}

/** Every grant of every function that people wrote, from the templates of a stage. */
export function grantsOf(stage: SynthesizedStage): Grant[] {
  const roles = resourcesOf(stage, "AWS::IAM::Role");
  const attached = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"].flatMap((type) =>
    [...resourcesOf(stage, type).values()].map(({ Properties }) => Properties as unknown as Policy),
  );
  return [...functionsOf(stage)].flatMap(([functionId, { Properties }]) => {
    const role = String(Properties["Role"]?.["Fn::GetAtt"]?.[0]);
    const inline = (roles.get(role)?.Properties["Policies"] ?? []) as unknown as readonly Policy[];
    const own = attached.filter(({ Roles = [] }) => Roles.some(({ Ref }) => Ref === role));
    return [...inline, ...own]
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .flatMap(({ Effect: effect, Action, NotAction, Resource }) =>
        [Action ?? `not ${[NotAction].flat().join(", ")}`]
          .flat()
          .flatMap((action) =>
            [Resource].flat().map((resource) => ({ functionId, effect, action, resource: readable(resource) })),
          ),
      );
  });
}

/** A resource as a person would say it: logical ids in the place of exports and ARNs. */
function readable(resource: unknown): string {
  if (typeof resource === "string") return resource;
  const [[name, argument] = ["", undefined]] = Object.entries(resource ?? {});
  if (name === "Fn::Join") {
    const [separator, parts] = argument as [string, unknown[]];
    return parts.map(readable).join(separator);
  }
  if (name === "Fn::ImportValue") {
    // `<stack>:ExportsOutputFnGetAtt<logical id><attribute><hash>`, where the construct's own hash may come in between.
    const exported = String(argument).replace(/^.*:ExportsOutput(FnGetAtt|Ref)/, "");
    return exported.replace(/[0-9A-F]{8}$/, "").replace(/([0-9A-F]{8})?(Arn|DBClusterResourceId|DBProxyArn)$/, "");
  }
  if (name === "Fn::GetAtt") return String((argument as string[])[0]).replace(/[0-9A-F]{8}$/, "");
  if (name === "Fn::Select") return readable((argument as [number, unknown])[1]);
  if (name === "Fn::Split") return readable((argument as [string, unknown])[1]);
  if (name === "Ref") return argument === "AWS::AccountId" ? "<account>" : String(argument).replace(/[0-9A-F]{8}$/, "");
  return JSON.stringify(resource);
}
