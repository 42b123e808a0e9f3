import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { ENV } from "#shared/config/environment.ts";
import { TRANSIENT_TAG } from "#shared/config/transient-tag.ts";
import { acknowledge } from "./acknowledge.ts";
import type { PlacementFunction } from "./placement-function.ts";

const OBJECTS = "tenants/*";

/** The private bucket for résumés, logos, imports and exports, versioned, TLS only; browsers reach it by signed URL alone. */
export class FilesBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { logsRemoval }: { logsRemoval: RemovalPolicy }) {
    super(scope, id);
    const common = {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
    };
    const logs = new Bucket(this, "AccessLogs", {
      ...common,
      removalPolicy: logsRemoval,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    acknowledge(logs, "AwsSolutions-S1", "It holds the access logs; logging its own would never end.");
    this.bucket = new Bucket(this, "Bucket", {
      ...common,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: logs,
      // A signed URL is the permission; tenants' own domains cannot be listed here ahead of time.
      cors: [
        {
          allowedOrigins: ["https://*"],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ["*"],
          exposedHeaders: ["ETag"],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1), noncurrentVersionExpiration: Duration.days(30) },
        // Lists that somebody exported hold what the database shows to few; a copy that was fetched is not kept.
        {
          tagFilters: { [TRANSIENT_TAG.name]: TRANSIENT_TAG.value },
          expiration: Duration.days(1),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new Error("a bucket has no CfnBucket");
    resource.overrideLogicalId("FilesBucket");
  }

  grantRead(reader: PlacementFunction): void {
    this.grant(reader, ["s3:GetObject"]);
  }

  grantRemove(remover: PlacementFunction): void {
    this.grant(remover, ["s3:DeleteObject"]);
  }

  grantReadWrite(writer: PlacementFunction): void {
    this.grant(writer, [
      "s3:GetObject",
      "s3:PutObject",
      "s3:PutObjectTagging",
      "s3:AbortMultipartUpload",
      "s3:DeleteObject",
    ]);
  }

  // Listing makes S3 answer 404 rather than 403 for a missing object, and is what readiness asks.
  private grant(client: PlacementFunction, actions: string[]): void {
    client.lambda.addEnvironment(ENV.filesBucket, this.bucket.bucketName);
    client.lambda.addToRolePolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects(OBJECTS)] }));
    const policy = client.lambda.role?.node.findChild("DefaultPolicy");
    if (policy) {
      acknowledge(
        policy,
        `AwsSolutions-IAM5[Resource::${this.exportedArn()}/${OBJECTS}]`,
        "Objects of all tenants lie below this prefix; whose may be touched is decided with the request or the message.",
      );
    }
    client.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ["s3:ListBucket"], resources: [this.bucket.bucketArn] }),
    );
  }

  // The name that the finding calls the bucket by in the stacks that import it.
  private exportedArn(): string {
    const stack = Stack.of(this);
    const reference: unknown = stack.resolve(stack.exportValue(this.bucket.bucketArn));
    const { "Fn::ImportValue": name } = reference as { "Fn::ImportValue": string };
    return name;
  }
}
