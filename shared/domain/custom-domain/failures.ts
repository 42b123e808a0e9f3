/** Why a domain could not be connected. */
export const DOMAIN_FAILURES = [
  "records_not_found",
  "held_by_another",
  "used_elsewhere",
  "certificate_refused",
  "certificate_timed_out",
  "limit_reached",
] as const;
export type DomainFailure = (typeof DOMAIN_FAILURES)[number];

const SENTENCES: Readonly<Record<DomainFailure, string>> = {
  records_not_found:
    "The two DNS records were not found within 72 hours. Check them with whoever runs your domain, then try again.",
  held_by_another:
    "This domain is connected to another college here. Whoever runs that portal has to remove it there first.",
  used_elsewhere:
    "Another website on Amazon CloudFront uses this domain. It has to be removed there first; your web team will know of it.",
  certificate_refused:
    "No certificate could be issued for this domain. A CAA record may forbid it: allow amazon.com, then try again.",
  certificate_timed_out:
    "The certificate was not issued within 72 hours, because the domain did not lead here all that time. Check its records, then try again.",
  limit_reached: "The platform has as many domains as it may have. Please write to its operator.",
};

/** What a person is told of a failure. */
export function failureSentence(failure: DomainFailure): string {
  return SENTENCES[failure];
}

/** What is being waited for while a domain is verified. */
export const DOMAIN_STEPS = ["certificate", "deployment", "earlier_use"] as const;
export type DomainStep = (typeof DOMAIN_STEPS)[number];
