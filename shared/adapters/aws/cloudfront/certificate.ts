import type { CloudFront } from "@aws-sdk/client-cloudfront";
import type { DomainFailure } from "#shared/domain/custom-domain/failures.ts";
import { isNamed } from "./distribution-tenants.ts";

export type Certificate =
  | { readonly state: "pending" }
  | { readonly state: "issued"; readonly arn: string }
  /** It was there and holds no more: another has to be asked for. */
  | { readonly state: "lost" }
  | { readonly state: "failed"; readonly failure: DomainFailure };

/** Where the managed certificate of a distribution tenant stands. */
export async function readCertificate(client: CloudFront, tenantId: string): Promise<Certificate> {
  const details = await readDetails(client, tenantId);
  switch (details?.CertificateStatus) {
    case "issued":
      return details.CertificateArn ? { state: "issued", arn: details.CertificateArn } : { state: "pending" };
    case "validation-timed-out":
      return { state: "failed", failure: "certificate_timed_out" };
    case "failed":
      return { state: "failed", failure: "certificate_refused" };
    case "expired":
    case "revoked":
    case "inactive":
      return { state: "lost" };
    default:
      return { state: "pending" };
  }
}

async function readDetails(client: CloudFront, tenantId: string) {
  try {
    const answer = await client.getManagedCertificateDetails({ Identifier: tenantId });
    return answer.ManagedCertificateDetails;
  } catch (error) {
    // CloudFront asks ACM a moment after the tenant was made.
    if (isNamed(error, "EntityNotFound")) return undefined;
    throw error;
  }
}
