import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { join } from "node:path";
import type { PortalOutput } from "../portal-output.ts";
import { acknowledge } from "./acknowledge.ts";

/** Settings of every bucket of the portal: private, encrypted, TLS only; all in it can be built again. */
export const PORTAL_BUCKET = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.DESTROY,
} as const;

/**
 * The portal's public files, which the edge reads. Those of earlier builds stay, for pages that are still open in a
 * browser: a file whose content changes gets another name.
 */
export class PortalAssets extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { assets }: Pick<PortalOutput, "assets">) {
    super(scope, id);
    this.bucket = new Bucket(this, "Bucket", PORTAL_BUCKET);
    acknowledge(
      this.bucket,
      "AwsSolutions-S1",
      "Public files that the edge alone reads; the edge logs who asked for them.",
    );
    this.letTheEdgeRead(assets.prefix);
    const versioned = assets.versionedSubDirectory;
    this.deploy("Versioned", Source.asset(join(assets.directory, versioned)), `${assets.prefix}/${versioned}`, [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.days(365)),
      CacheControl.immutable(),
    ]);
    // They keep their names: browsers ask again after minutes, the edge after an hour.
    const rest = Source.asset(assets.directory, { exclude: [versioned, "BUILD_ID"] });
    this.deploy("Named", rest, assets.prefix, [
      CacheControl.setPublic(),
      CacheControl.maxAge(Duration.minutes(5)),
      CacheControl.sMaxAge(Duration.hours(1)),
    ]);
  }

  // By account rather than by the distribution: that is made after this bucket, which it names as an origin.
  private letTheEdgeRead(prefix: string): void {
    const { account, partition } = Stack.of(this);
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
        actions: ["s3:GetObject"],
        resources: [this.bucket.arnForObjects(`${prefix}/*`)],
        conditions: {
          StringEquals: { "aws:SourceAccount": account },
          ArnLike: { "aws:SourceArn": `arn:${partition}:cloudfront::${account}:distribution/*` },
        },
      }),
    );
  }

  private deploy(id: string, source: ReturnType<typeof Source.asset>, prefix: string, cacheControl: CacheControl[]) {
    return new BucketDeployment(this, id, {
      sources: [source],
      destinationBucket: this.bucket,
      destinationKeyPrefix: prefix,
      cacheControl,
      prune: false,
      memoryLimit: 512,
    });
  }
}
