import { RemovalPolicy, SecretValue } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { ENV } from "#shared/config/environment.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";

const PROVIDER_KEYS = [ENV.resendApiKey, ENV.openaiApiKey] as const;

/**
 * Secrets that functions get as environment variables by CloudFormation's dynamic references: no function may read
 * Secrets Manager, and a rotated secret takes effect with the next deployment.
 */
export class Secrets extends Construct {
  private readonly originVerify: Secret;
  private readonly auth: Secret;
  private readonly providers: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.originVerify = this.generated("OriginVerify", "What the edge shows the origins; two values while rotating");
    this.auth = this.generated("Auth", "Signs session cookies and tokens");
    // Created empty; the operator fills them in, and a deployment never overwrites what is there.
    this.providers = new Secret(this, "Providers", {
      description: "API keys of Resend and OpenAI; an empty OPENAI_API_KEY selects the local engine",
      removalPolicy: RemovalPolicy.RETAIN,
      secretObjectValue: Object.fromEntries(PROVIDER_KEYS.map((key) => [key, SecretValue.unsafePlainText("")])),
    });
    acknowledge(this.providers, "AwsSolutions-SMG4", "Keys of other companies' services; they are rotated there.");
  }

  grantOriginVerify(reader: PlacementFunction): void {
    reader.lambda.addEnvironment(ENV.originVerifySecrets, this.originVerify.secretValue.unsafeUnwrap());
  }

  grantAuth(reader: PlacementFunction): void {
    reader.lambda.addEnvironment(ENV.authSecret, this.auth.secretValue.unsafeUnwrap());
  }

  grantProviderKey(reader: PlacementFunction, key: (typeof PROVIDER_KEYS)[number]): void {
    reader.lambda.addEnvironment(key, this.providers.secretValueFromJson(key).unsafeUnwrap());
  }

  private generated(id: string, description: string): Secret {
    const secret = new Secret(this, id, {
      description,
      removalPolicy: RemovalPolicy.RETAIN,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    acknowledge(
      secret,
      "AwsSolutions-SMG4",
      "Rotated by the runbook: both values are accepted while it lasts, which a schedule could not arrange.",
    );
    return secret;
  }
}
