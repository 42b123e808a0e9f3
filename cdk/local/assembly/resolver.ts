import { LocalError } from "../local-error.ts";
import type { Resource, ResourceAddress, StackTemplate } from "./template.ts";

/** What resources are on this machine. `undefined` means that nothing here stands for the resource. */
export interface PhysicalResources {
  ref(address: ResourceAddress, resource: Resource): string | undefined;
  attribute(address: ResourceAddress, resource: Resource, name: string): string | undefined;
  /** Value of a Secrets Manager reference, `arn:…:SecretString:<key>::`. */
  secret(reference: string): string | undefined;
}

export const LOCAL_ACCOUNT = "000000000000";
const DYNAMIC_REFERENCE = /\{\{resolve:secretsmanager:(.+?)\}\}/g;

/** Replaces CloudFormation's functions and references in a template by what they stand for on this machine. */
export class Resolver {
  private readonly stacks: ReadonlyMap<string, StackTemplate>;
  private readonly physical: PhysicalResources;

  constructor(stacks: readonly StackTemplate[], physical: PhysicalResources) {
    this.stacks = new Map(stacks.map((stack) => [stack.stackName, stack]));
    this.physical = physical;
  }

  /** Throws a LocalError that names what nothing on this machine stands for. */
  value(stackName: string, node: unknown): unknown {
    if (typeof node === "string") return this.withSecrets(node);
    if (Array.isArray(node)) return node.map((item) => this.value(stackName, item));
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
      return this.withSecrets(this.call(stackName, only[0], only[1]));
    }
    return Object.fromEntries(
      entries.filter(([, value]) => !isNoValue(value)).map(([key, value]) => [key, this.value(stackName, value)]),
    );
  }

  /** Same as `value`, and the result must be text or a number. */
  text(stackName: string, node: unknown): string {
    const value = this.value(stackName, node);
    if (typeof value === "string") return value;
    if (typeof value === "number" || typeof value === "boolean") return String(value);
    throw new LocalError(`${JSON.stringify(node)} is no text`);
  }

  private call(stackName: string, name: string, argument: unknown): unknown {
    switch (name) {
      case "Ref":
        return this.ref(stackName, String(argument));
      case "Fn::GetAtt": {
        const [logicalId = "", ...path] = Array.isArray(argument) ? argument.map(String) : String(argument).split(".");
        return this.attribute(stackName, logicalId, path.join("."));
      }
      case "Fn::Join": {
        const [separator, parts] = argument as [string, unknown[]];
        return parts.map((part) => this.text(stackName, part)).join(separator);
      }
      case "Fn::Sub":
        return this.substitute(stackName, argument as string | [string, Record<string, unknown>]);
      case "Fn::Select": {
        const [index, list] = argument as [number | string, unknown];
        return (this.value(stackName, list) as unknown[])[Number(index)];
      }
      case "Fn::Split": {
        const [separator, text] = argument as [string, unknown];
        return this.text(stackName, text).split(separator);
      }
      case "Fn::ImportValue":
        return this.imported(this.text(stackName, argument));
      default:
        throw new LocalError(`the local stack does not know ${name}`);
    }
  }

  private ref(stackName: string, logicalId: string): string {
    const stack = this.stack(stackName);
    const pseudo: Readonly<Record<string, string>> = {
      "AWS::Region": stack.region,
      "AWS::AccountId": LOCAL_ACCOUNT,
      "AWS::Partition": "aws",
      "AWS::URLSuffix": "amazonaws.com",
      "AWS::StackName": stackName,
      "AWS::StackId": `arn:aws:cloudformation:${stack.region}:${LOCAL_ACCOUNT}:stack/${stackName}/local`,
    };
    const value = pseudo[logicalId] ?? this.physical.ref({ stackName, logicalId }, this.resource(stackName, logicalId));
    return value ?? this.nothing(stackName, logicalId, "Ref");
  }

  private attribute(stackName: string, logicalId: string, name: string): string {
    const resource = this.resource(stackName, logicalId);
    return (
      this.physical.attribute({ stackName, logicalId }, resource, name) ?? this.nothing(stackName, logicalId, name)
    );
  }

  private substitute(stackName: string, argument: string | [string, Record<string, unknown>]): string {
    const [pattern, variables] = typeof argument === "string" ? [argument, {}] : argument;
    return pattern.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in variables) return this.text(stackName, (variables as Record<string, unknown>)[name]);
      const [logicalId = "", ...path] = name.split(".");
      return path.length > 0 ? this.attribute(stackName, logicalId, path.join(".")) : this.ref(stackName, logicalId);
    });
  }

  private imported(exportName: string): unknown {
    for (const { stackName, template } of this.stacks.values()) {
      for (const output of Object.values(template.Outputs ?? {})) {
        if (output.Export && this.text(stackName, output.Export.Name) === exportName) {
          return this.value(stackName, output.Value);
        }
      }
    }
    throw new LocalError(`no stack exports ${exportName}`);
  }

  private withSecrets(value: unknown): unknown {
    if (typeof value !== "string" || !value.includes("{{resolve:")) return value;
    return value.replaceAll(DYNAMIC_REFERENCE, (_, reference: string) => {
      const secret = this.physical.secret(reference);
      if (secret === undefined) throw new LocalError(`nothing on this machine stands for the secret ${reference}`);
      return secret;
    });
  }

  private resource(stackName: string, logicalId: string): Resource {
    const resource = this.stack(stackName).template.Resources[logicalId];
    // Pseudo parameters are no resources.
    if (resource === undefined && logicalId.startsWith("AWS::")) return { Type: logicalId };
    if (resource === undefined) throw new LocalError(`${stackName} has no resource ${logicalId}`);
    return resource;
  }

  private stack(stackName: string): StackTemplate {
    const stack = this.stacks.get(stackName);
    if (stack === undefined) throw new LocalError(`there is no stack ${stackName}`);
    return stack;
  }

  private nothing(stackName: string, logicalId: string, what: string): never {
    const type = this.resource(stackName, logicalId).Type;
    throw new LocalError(`nothing on this machine stands for ${what} of ${logicalId} (${type}, ${stackName})`);
  }
}

function isNoValue(node: unknown): boolean {
  return typeof node === "object" && node !== null && "Ref" in node && node.Ref === "AWS::NoValue";
}
