/** A CloudFormation template, as far as a local stack reads it. */
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
}

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Metadata?: Readonly<Record<string, unknown>>;
}

/** A synthesized stack. */
export interface StackTemplate {
  readonly stackName: string;
  readonly region: string;
  readonly template: Template;
}

/** Where a resource stands; logical ids are unique within a stack only. */
export interface ResourceAddress {
  readonly stackName: string;
  readonly logicalId: string;
}

export interface LocatedResource extends ResourceAddress {
  readonly resource: Resource;
}

/** All resources of a type, over all stacks. */
export function resourcesOfType(stacks: readonly StackTemplate[], type: string): LocatedResource[] {
  return stacks.flatMap(({ stackName, template }) =>
    Object.entries(template.Resources)
      .filter(([, resource]) => resource.Type === type)
      .map(([logicalId, resource]) => ({ stackName, logicalId, resource })),
  );
}
