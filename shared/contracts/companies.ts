import { z } from "zod";
import { COMPANY_FLAGS, COMPANY_STATUSES } from "../domain/company/statuses.ts";
import { listQuery, pageOf } from "./page.ts";
import { CalendarDate, EmailAddress, HttpUrl, Note, Password, PersonName } from "./primitives.ts";

/** A recruiter registers themselves and their company at one college. */
export const RegisterCompany = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  password: Password,
  company: z.strictObject({
    name: z.string().trim().min(2).max(120),
    website: HttpUrl.optional(),
    industry: z.string().trim().max(80).optional(),
    about: z.string().trim().max(2_000).optional(),
  }),
});
export type RegisterCompany = z.infer<typeof RegisterCompany>;

/** The answer is the same whoever asks: the rest is in their mailbox. */
export const RegisteredCompany = z.object({ next: z.literal("check_email") });
export type RegisteredCompany = z.infer<typeof RegisteredCompany>;

export const VetCompany = z.strictObject({
  decision: z.enum(["approve", "reject", "suspend"]),
  flags: z.array(z.enum(COMPANY_FLAGS)).max(COMPANY_FLAGS.length).optional(),
  note: Note.optional(),
});
export type VetCompany = z.infer<typeof VetCompany>;

/** Flags set or taken away by hand, at any time, and why. */
export const FlagCompany = z.strictObject({
  flags: z.array(z.enum(COMPANY_FLAGS)).max(COMPANY_FLAGS.length),
  reason: Note,
});
export type FlagCompany = z.infer<typeof FlagCompany>;

/** Until when a company's recruiters see applicants at least, whenever the season ended; null takes it back. */
export const ExtendAccess = z.strictObject({ until: CalendarDate.nullable(), reason: Note });
export type ExtendAccess = z.infer<typeof ExtendAccess>;

/** Whether a recruiter still sees the applicants of a drive. */
export const ApplicantAccess = z.object({
  isOpen: z.boolean(),
  /** Last day, in the college's time zone. */
  until: CalendarDate,
});
export type ApplicantAccess = z.infer<typeof ApplicantAccess>;

export const CompanyView = z.object({
  id: z.uuid(),
  name: z.string(),
  website: z.string().nullable(),
  industry: z.string().nullable(),
  about: z.string().nullable(),
  status: z.enum(COMPANY_STATUSES),
  flags: z.array(z.enum(COMPANY_FLAGS)),
  vettingNote: z.string().nullable(),
  vettedAt: z.iso.datetime().nullable(),
  accessUntil: CalendarDate.nullable(),
  accessReason: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type CompanyView = z.infer<typeof CompanyView>;

export const ListCompanies = listQuery(["name", "createdAt"]).extend({ status: z.enum(COMPANY_STATUSES).optional() });
export type ListCompanies = z.infer<typeof ListCompanies>;

export const CompanyPage = pageOf(CompanyView);
export type CompanyPage = z.infer<typeof CompanyPage>;
