import { CfnOutput } from "aws-cdk-lib";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import { CfnRecordSet, HostedZone } from "aws-cdk-lib/aws-route53";
import { Construct } from "constructs";
import type { StageConfig } from "../config.ts";

/** Hosted zone of every CloudFront endpoint, for aliases. */
const CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2";

/** The platform's own hosts, `<domain>` and every `*.<domain>`: their certificate and their DNS records. */
export class PlatformHosts extends Construct {
  readonly certificateArn: string;
  readonly domains: readonly string[];
  private readonly stage: StageConfig;

  constructor(scope: Construct, id: string, stage: StageConfig) {
    super(scope, id);
    this.stage = stage;
    this.domains = [stage.domain, `*.${stage.domain}`];
    this.certificateArn =
      stage.dns.kind === "route53" ? this.certify(stage.dns.hostedZoneId) : stage.dns.certificateArn;
  }

  /** Leads every host to the edge; without a hosted zone, says what to enter. */
  pointTo(routingEndpoint: string): readonly (CfnRecordSet | CfnOutput)[] {
    const { dns, domain } = this.stage;
    if (dns.kind === "elsewhere") {
      const value = `${domain} and *.${domain} to ${routingEndpoint}`;
      return [new CfnOutput(this, "RecordsToMake", { description: "CNAME, or ALIAS for the bare domain", value })];
    }
    const aliasTarget = { hostedZoneId: CLOUDFRONT_ZONE, dnsName: routingEndpoint };
    return this.domains.flatMap((name) =>
      ["A", "AAAA"].map((type) => {
        const id = `${name.startsWith("*") ? "Colleges" : "Platform"}${type}`;
        return new CfnRecordSet(this, id, { hostedZoneId: dns.hostedZoneId, name, type, aliasTarget });
      }),
    );
  }

  private certify(hostedZoneId: string): string {
    const [domainName = "", ...subjectAlternativeNames] = this.domains;
    // By its attributes: looking it up would need the account.
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName: this.stage.domain });
    const validation = CertificateValidation.fromDns(zone);
    return new Certificate(this, "Certificate", { domainName, subjectAlternativeNames, validation }).certificateArn;
  }
}
