import { z } from "zod";
import { readDomainName } from "../domain/custom-domain/domain-name.ts";
import { DOMAIN_FAILURES, DOMAIN_STEPS } from "../domain/custom-domain/failures.ts";
import { RECORD_VERDICTS } from "../domain/custom-domain/judge-records.ts";
import { CUSTOM_DOMAIN_STATUSES } from "../domain/custom-domain/statuses.ts";

/** A domain name, read as DNS has it: lower case, IDNA A-labels. */
const DomainName = z
  .string()
  .max(300)
  .transform((text, ctx) => {
    const name = readDomainName(text);
    if (name !== undefined) return name;
    ctx.addIssue("This is not a domain name. Give the name alone, e.g. careers.college.edu.");
    return z.NEVER;
  });

export const AddDomain = z.strictObject({ domain: DomainName });
export type AddDomain = z.infer<typeof AddDomain>;

const DnsRecordView = z.object({
  type: z.enum(["TXT", "CNAME"]),
  name: z.string(),
  value: z.string(),
  verdict: z.enum(RECORD_VERDICTS),
  /** What stands there instead. */
  found: z.array(z.string()),
});
export type DnsRecordView = z.infer<typeof DnsRecordView>;

export const DomainView = z.object({
  id: z.uuid(),
  domain: z.string(),
  status: z.enum(CUSTOM_DOMAIN_STATUSES),
  /** Address of the portal under the domain. */
  url: z.url(),
  /** What the college has to make, and whether it was found. */
  records: z.array(DnsRecordView),
  /** What is being waited for while verifying. */
  step: z.enum(DOMAIN_STEPS).nullable(),
  failure: z.object({ code: z.enum(DOMAIN_FAILURES), message: z.string() }).nullable(),
  checkedAt: z.iso.datetime().nullable(),
  nextCheckAt: z.iso.datetime().nullable(),
  activatedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type DomainView = z.infer<typeof DomainView>;

export const DomainList = z.object({ items: z.array(DomainView) });
export type DomainList = z.infer<typeof DomainList>;
