import {
  CachePolicy,
  type CfnDistribution,
  type CfnResponseHeadersPolicy,
  type ICachePolicyRef,
  OriginRequestPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { KEPT_PATHS } from "#shared/config/kept-answers.ts";

/** Where the edge passes requests on to. */
export interface EdgeOrigins {
  readonly api: { readonly domainName: string };
  /** Without: every path is the API's, which knows no page. */
  readonly portal?: PortalOrigins;
}

export interface PortalOrigins {
  /** The web server. `path`: what goes before every path, e.g. a stage of API Gateway, `/prod`. */
  readonly server: { readonly domainName: string; readonly path?: string };
  /** The bucket of built files, read by the distribution alone, and the paths that it has. */
  readonly assets: {
    readonly bucketRegionalDomainName: string;
    readonly path?: string;
    readonly paths: readonly string[];
  };
}

export const ORIGIN_IDS = { api: "api", server: "server", assets: "assets" } as const;

const API_PATHS = ["/api/*", "/health", "/ready"];

/** What every behaviour has. */
interface Shared {
  readonly viewerRequest: string;
  readonly responseHeaders: CfnResponseHeadersPolicy;
}

/**
 * Which paths go to which origin. What is about whoever asks is never kept at the edge; what shows a college is, as
 * `keptAnswers` says.
 */
export function edgeBehaviors(origins: EdgeOrigins, shared: Shared, keptAnswers: ICachePolicyRef) {
  const all = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"];
  const passedOn = {
    ...common(shared),
    allowedMethods: all,
    cachedMethods: ["GET", "HEAD"],
    cachePolicyId: CachePolicy.CACHING_DISABLED.cachePolicyId,
    // The origins are told the host by the viewer function's header: their own is another.
    originRequestPolicyId: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER.originRequestPolicyId,
  };
  const kept = { ...common(shared), allowedMethods: ["GET", "HEAD"], cachedMethods: ["GET", "HEAD"] };
  const files = {
    ...kept,
    cachePolicyId: CachePolicy.CACHING_OPTIMIZED.cachePolicyId,
    targetOriginId: ORIGIN_IDS.assets,
  };
  // No policy of the origin's request: what is not in the key stays here.
  const answers = {
    ...kept,
    cachePolicyId: keptAnswers.cachePolicyRef.cachePolicyId,
    targetOriginId: ORIGIN_IDS.server,
  };
  const api = { ...passedOn, targetOriginId: ORIGIN_IDS.api };
  return {
    defaultCacheBehavior: origins.portal ? { ...passedOn, targetOriginId: ORIGIN_IDS.server } : api,
    cacheBehaviors: [
      ...API_PATHS.map((pathPattern) => ({ ...api, pathPattern })),
      ...(origins.portal ? KEPT_PATHS : []).map((pathPattern) => ({ ...answers, pathPattern })),
      ...(origins.portal?.assets.paths ?? []).map((pathPattern) => ({ ...files, pathPattern })),
    ],
  } satisfies Partial<CfnDistribution.DistributionConfigProperty>;
}

function common({ viewerRequest, responseHeaders }: Shared) {
  return {
    viewerProtocolPolicy: "redirect-to-https",
    compress: true,
    responseHeadersPolicyId: responseHeaders.attrId,
    functionAssociations: [{ eventType: "viewer-request", functionArn: viewerRequest }],
  };
}
