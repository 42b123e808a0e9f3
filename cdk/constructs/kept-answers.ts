import { Duration } from "aws-cdk-lib";
import {
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { KEPT_BY, KEPT_SECONDS } from "#shared/config/kept-answers.ts";
import type { StageConfig } from "../config.ts";

/**
 * How the edge keeps what the portal says may be kept: a copy for each host, as the viewer function names it. CloudFront's
 * own key knows the distribution and the path, which every college shares. The origin says how long, up to the limit here;
 * CloudFront ends by it, too, what OpenNext lets be shown while a copy is made anew (`stale-while-revalidate`).
 */
export function keptAnswers(scope: Construct, { name }: StageConfig): CachePolicy {
  return new CachePolicy(scope, "KeptAnswers", {
    cachePolicyName: `placement-${name}-kept-answers`,
    comment: "Shows a college and nobody in it",
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.seconds(KEPT_SECONDS),
    headerBehavior: CacheHeaderBehavior.allowList(...KEPT_BY),
    queryStringBehavior: CacheQueryStringBehavior.none(),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}
