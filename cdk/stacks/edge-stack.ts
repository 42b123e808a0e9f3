import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import {
  CfnConnectionGroup,
  CfnDistribution,
  CfnDistributionTenant,
  CfnFunction,
  CfnOriginAccessControl,
  CfnResponseHeadersPolicy,
  Function as EdgeFunction,
  FunctionCode,
  FunctionRuntime,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { EDGE_HEADERS } from "#shared/config/hosts.ts";
import type { StageConfig } from "../config.ts";
import { acknowledge } from "../constructs/acknowledge.ts";
import { platformTenantName } from "../constructs/domain-access.ts";
import { AccessLogs } from "../constructs/edge-access-logs.ts";
import { edgeBehaviors, type EdgeOrigins, ORIGIN_IDS } from "../constructs/edge-behaviors.ts";
import { EdgeFirewall } from "../constructs/edge-firewall.ts";
import { keptAnswers } from "../constructs/kept-answers.ts";
import { PlatformHosts } from "../constructs/platform-hosts.ts";
import { originVerifyName } from "../constructs/secrets.ts";

export interface EdgeStackProps extends StackProps {
  readonly stage: StageConfig;
  readonly origins: EdgeOrigins;
}

/**
 * The edge of every host: one distribution for all tenants (CloudFront SaaS Manager), the connection group that hosts
 * point at, and the platform's own distribution tenant with the wildcard, so that each college's host works from the
 * moment it is made. Colleges' own domains become distribution tenants of their own at run time
 * (`functions/provision-domain`), which finds the rest by the platform's.
 */
export class EdgeStack extends Stack {
  readonly viewerRequest: EdgeFunction;
  readonly platformTenant: CfnDistributionTenant;
  readonly accessLogs: AccessLogs;
  private readonly stage: StageConfig;

  constructor(scope: Construct, id: string, { stage, origins, ...props }: EdgeStackProps) {
    super(scope, id, props);
    this.stage = stage;
    this.viewerRequest = this.viewerFunction();
    const hosts = new PlatformHosts(this, "Hosts", stage);
    const firewall = new EdgeFirewall(this, "Firewall", stage);
    const distribution = new CfnDistribution(this, "Distribution", {
      distributionConfig: {
        // Aliases, price class, IPv6 and logging are no settings of a distribution for tenants: hosts belong to its
        // tenants, the network to the connection group.
        connectionMode: "tenant-only",
        tenantConfig: { parameterDefinitions: [] },
        enabled: true,
        comment: `Placement, ${stage.name}`,
        httpVersion: "http2and3",
        webAclId: firewall.acl.attrArn,
        viewerCertificate: {
          acmCertificateArn: hosts.certificateArn,
          sslSupportMethod: "sni-only",
          minimumProtocolVersion: "TLSv1.2_2021",
        },
        origins: this.origins(origins),
        ...edgeBehaviors(
          origins,
          { viewerRequest: this.viewerRequest.functionArn, responseHeaders: this.responseHeaders() },
          keptAnswers(this, stage),
        ),
      },
    });
    this.accessLogs = new AccessLogs(this, "AccessLogs", { distribution, retentionDays: stage.logRetentionDays });
    acknowledge(distribution, "AwsSolutions-CFR1", "Students and recruiters may be in any country.");
    acknowledge(
      distribution,
      "AwsSolutions-CFR3",
      "A distribution for tenants has no such setting: its access logs are delivered by CloudWatch Logs.",
    );
    const name = platformTenantName(stage);
    const group = new CfnConnectionGroup(this, "ConnectionGroup", { name, enabled: true, ipv6Enabled: true });
    this.platformTenant = new CfnDistributionTenant(this, "PlatformTenant", {
      name,
      distributionId: distribution.attrId,
      connectionGroupId: group.attrId,
      domains: [...hosts.domains],
      enabled: true,
    });
    hosts.pointTo(group.attrRoutingEndpoint);
  }

  private origins({ api, portal }: EdgeOrigins): CfnDistribution.OriginProperty[] {
    const { name, originVerify } = this.stage;
    // By name: the copy of the secret in this region. The generation is part of the template, so that sending another is
    // a change which CloudFormation sees.
    const secret = SecretValue.secretsManager(originVerifyName({ name }), { jsonField: String(originVerify.sent) });
    const web = (id: string, domainName: string, originPath = "") => ({
      id,
      domainName,
      originPath,
      customOriginConfig: {
        originProtocolPolicy: "https-only",
        originSslProtocols: ["TLSv1.2"],
        originReadTimeout: 30,
      },
      originCustomHeaders: [{ headerName: EDGE_HEADERS.originVerify, headerValue: secret.unsafeUnwrap() }],
    });
    if (portal === undefined) return [web(ORIGIN_IDS.api, api.domainName)];
    const { server, assets } = portal;
    return [
      web(ORIGIN_IDS.api, api.domainName),
      web(ORIGIN_IDS.server, server.domainName, server.path),
      {
        id: ORIGIN_IDS.assets,
        domainName: assets.bucketRegionalDomainName,
        originPath: assets.path ?? "",
        s3OriginConfig: { originAccessIdentity: "" },
        originAccessControlId: this.assetsAccess().attrId,
      },
    ];
  }

  private assetsAccess(): CfnOriginAccessControl {
    return new CfnOriginAccessControl(this, "AssetsAccess", {
      originAccessControlConfig: {
        name: `placement-${this.stage.name}-assets`,
        originAccessControlOriginType: "s3",
        signingBehavior: "always",
        signingProtocol: "sigv4",
      },
    });
  }

  // The content security policy has a nonce of each page's own: `web/proxy.ts` sets it.
  private responseHeaders(): CfnResponseHeadersPolicy {
    return new CfnResponseHeadersPolicy(this, "ResponseHeaders", {
      responseHeadersPolicyConfig: {
        name: `placement-${this.stage.name}`,
        securityHeadersConfig: {
          strictTransportSecurity: {
            accessControlMaxAgeSec: 63_072_000,
            includeSubdomains: true,
            preload: true,
            override: true,
          },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: "DENY", override: false },
          referrerPolicy: { referrerPolicy: "same-origin", override: false },
        },
        removeHeadersConfig: { items: [{ header: "server" }, { header: "x-powered-by" }] },
      },
    });
  }

  private viewerFunction(): EdgeFunction {
    const viewerRequest = new EdgeFunction(this, "ViewerRequest", {
      comment: "Strips what only the edge may say, then says which host was asked for and by whom",
      code: FunctionCode.fromInline(viewerRequestCode()),
      runtime: FunctionRuntime.JS_2_0,
    });
    const resource = viewerRequest.node.defaultChild;
    if (!(resource instanceof CfnFunction)) throw new Error("an edge function has no CfnFunction");
    resource.overrideLogicalId("ViewerRequestFunction");
    return viewerRequest;
  }
}

/** The function's source with the shared header names written in: the edge cannot import. */
export function viewerRequestCode(): string {
  return readFileSync(join(import.meta.dirname, "../edge/viewer-request.js"), "utf8")
    .replaceAll("%HOST_HEADER%", EDGE_HEADERS.host)
    .replaceAll("%VIEWER_IP_HEADER%", EDGE_HEADERS.viewerIp)
    .replaceAll("%ORIGIN_VERIFY_HEADER%", EDGE_HEADERS.originVerify);
}
