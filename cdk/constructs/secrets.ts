import { RemovalPolicy, SecretValue, Stack } from "aws-cdk-lib";
import { Secret, type SecretProps } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { ENV } from "#shared/config/environment.ts";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";

/** Where CloudFront's certificates, firewalls and this system's edge are. */
export const EDGE_REGION = "us-east-1";

const RANDOM = { passwordLength: 48, excludePunctuation: true };

const PROVIDER_KEYS = [ENV.resendApiKey, ENV.openaiApiKey] as const;

/**
 * Secrets that functions get as environment variables by CloudFormation's dynamic references: no function may read
 * Secrets Manager, and a rotated secret takes effect with the next deployment.
 */
export class Secrets extends Construct {
  private readonly stage: StageConfig;
  private readonly originVerify: Secret;
  private readonly auth: Secret;
  private readonly providers: Secret;

  constructor(scope: Construct, id: string, stage: StageConfig) {
    super(scope, id);
    this.stage = stage;
    this.originVerify = this.generated("OriginVerify", "What the edge shows the origins, by generation", {
      // A name of its own, and a copy where the edge is: it is referred to by name from there.
      secretName: originVerifyName(stage),
      ...(Stack.of(this).region !== EDGE_REGION && { replicaRegions: [{ region: EDGE_REGION }] }),
      generateSecretString: { ...RANDOM, secretStringTemplate: "{}", generateStringKey: "1" },
    });
    this.auth = this.generated("Auth", "Signs session cookies and tokens", { generateSecretString: RANDOM });
    // Created empty; the operator fills them in, and a deployment never overwrites what is there.
    this.providers = new Secret(this, "Providers", {
      description: "API keys of Resend and OpenAI; an empty OPENAI_API_KEY selects the local engine",
      removalPolicy: RemovalPolicy.RETAIN,
      secretObjectValue: Object.fromEntries(PROVIDER_KEYS.map((key) => [key, SecretValue.unsafePlainText("")])),
    });
    acknowledge(this.providers, "AwsSolutions-SMG4", "Keys of other companies' services; they are rotated there.");
  }

  grantOriginVerify(reader: PlacementFunction): void {
    const { accepted } = this.stage.originVerify;
    const values = accepted.map((name) => this.originVerify.secretValueFromJson(String(name)).unsafeUnwrap());
    reader.lambda.addEnvironment(ENV.originVerifySecrets, values.join(","));
  }

  grantAuth(reader: PlacementFunction): void {
    reader.lambda.addEnvironment(ENV.authSecret, this.auth.secretValue.unsafeUnwrap());
  }

  grantProviderKey(reader: PlacementFunction, key: (typeof PROVIDER_KEYS)[number]): void {
    reader.lambda.addEnvironment(key, this.providers.secretValueFromJson(key).unsafeUnwrap());
  }

  private generated(id: string, description: string, props: SecretProps): Secret {
    const secret = new Secret(this, id, { description, removalPolicy: RemovalPolicy.RETAIN, ...props });
    acknowledge(
      secret,
      "AwsSolutions-SMG4",
      "Rotated by the runbook: both values are accepted while it lasts, which a schedule could not arrange.",
    );
    return secret;
  }
}

/** Name of the secret between edge and origins; equal in every region that has a copy. */
export function originVerifyName({ name }: Pick<StageConfig, "name">): string {
  return `placement/${name}/origin-verify`;
}
