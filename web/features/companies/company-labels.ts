import type { CompanyFlag, CompanyStatus } from "#shared/domain/company/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const COMPANY_LABELS: Readonly<Record<CompanyStatus, { label: string; tone: Tone }>> = {
  pending: { label: "To be vetted", tone: "warn" },
  approved: { label: "Approved", tone: "good" },
  rejected: { label: "Rejected", tone: "bad" },
  suspended: { label: "Suspended", tone: "neutral" },
};

/** What to look at before vetting, in words. */
export const FLAG_LABELS: Readonly<Record<CompanyFlag, string>> = {
  free_mail: "Free mailbox",
  domain_mismatch: "Mail and website differ",
  fee_charging: "Charges a fee",
  spam: "Spam",
  fraud: "Fraud",
};
