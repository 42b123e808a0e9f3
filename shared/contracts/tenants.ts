import { z } from "zod";
import { RESERVED_SLUGS } from "../config/hosts.ts";
import { CGPA_FORMULA_NAMES } from "../domain/eligibility/cgpa.ts";
import { ROLES } from "../domain/membership/roles.ts";
import { listQuery, pageOf } from "./page.ts";
import { EmailAddress, PersonName } from "./primitives.ts";
import { UploadTicket } from "./uploads.ts";

export const HexColor = z.string().regex(/^#[0-9a-f]{6}$/i, "A colour is written #rrggbb.");

export const BrandingView = z.object({
  primaryColor: HexColor,
  accentColor: HexColor,
  /** Path on the tenant's host, or null while there is no logo. */
  logoUrl: z.string().nullable(),
  senderName: z.string(),
});

/** What anybody may know of a tenant: its sign-in page shows it. */
export const TenantView = z.object({
  slug: z.string(),
  name: z.string(),
  kind: z.enum(["college", "platform"]),
  /** IANA name. */
  timeZone: z.string(),
  branding: BrandingView,
  /** How a CGPA is turned into a percentage; null where the college does not. */
  cgpaFormula: z.enum(CGPA_FORMULA_NAMES).nullable(),
  /** Days after a season's end for which recruiters still see their applicants. */
  recruiterAccessDays: z.int(),
});
export type TenantView = z.infer<typeof TenantView>;

/** Who is signed in, and as what. */
export const MeView = z.object({
  user: z.object({ name: z.string(), email: z.string() }),
  tenant: TenantView,
  membership: z.object({
    id: z.uuid(),
    role: z.enum(ROLES),
    companyId: z.uuid().nullable(),
    branchId: z.uuid().nullable(),
  }),
});
export type MeView = z.infer<typeof MeView>;

/** A host's first label: letters, digits and hyphens (RFC 1123), and none that the platform needs itself. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, "Use 3 to 40 small letters, digits and hyphens.")
  .refine((slug) => !(RESERVED_SLUGS as readonly string[]).includes(slug), "This name is reserved.");

/** IANA name. `Intl` knows links (`Asia/Kolkata`) that its list of canonical names leaves out, so it is asked itself. */
export const TimeZone = z.string().max(64).refine(isTimeZone, "This is not a time zone.");

function isTimeZone(name: string): boolean {
  try {
    return name.length > 0 && Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

export const CreateTenant = z.strictObject({
  slug: Slug,
  name: z.string().trim().min(2).max(120),
  timeZone: TimeZone,
  admin: z.strictObject({ name: PersonName, email: EmailAddress }),
});
export type CreateTenant = z.infer<typeof CreateTenant>;

/** A tenant as operators list it: what is public, and where it is. */
export const TenantRow = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  timeZone: z.string(),
  portalUrl: z.url(),
  createdAt: z.iso.datetime(),
});
export type TenantRow = z.infer<typeof TenantRow>;

export const ListTenants = listQuery(["name", "createdAt"]);
export type ListTenants = z.infer<typeof ListTenants>;
export const TenantPage = pageOf(TenantRow);
export type TenantPage = z.infer<typeof TenantPage>;

export const UpdateTenant = z.strictObject({
  name: z.string().trim().min(2).max(120),
  timeZone: TimeZone,
  primaryColor: HexColor,
  accentColor: HexColor,
  senderName: z
    .string()
    .trim()
    .min(2)
    .max(80)
    .regex(/^[^<>"\r\n]+$/, "A sender's name has no <, > or \"."),
  /** Left out, it stays. */
  cgpaFormula: z.enum(CGPA_FORMULA_NAMES).nullable().optional(),
  /** Left out, it stays. */
  recruiterAccessDays: z.int().min(0).max(365, "At most a year.").optional(),
});
export type UpdateTenant = z.infer<typeof UpdateTenant>;

export const LOGO_TYPES = ["image/png", "image/jpeg", "image/webp"] as const;

export const RequestLogoUpload = z.strictObject({
  contentType: z.enum(LOGO_TYPES, "A logo is a PNG, JPEG or WebP picture."),
  sizeBytes: z.int().min(1).max(262_144, "A logo has at most 256 KB."),
});
export type RequestLogoUpload = z.infer<typeof RequestLogoUpload>;

export const LogoUpload = z.object({ objectKey: z.string(), upload: UploadTicket });
export type LogoUpload = z.infer<typeof LogoUpload>;

export const ConfirmLogo = z.strictObject({ objectKey: z.string().max(200) });
export type ConfirmLogo = z.infer<typeof ConfirmLogo>;
