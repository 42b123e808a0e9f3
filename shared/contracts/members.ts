import { z } from "zod";
import { INVITABLE_ROLES, MEMBERSHIP_STATUSES, ROLES } from "../domain/membership/roles.ts";
import { listQuery, pageOf } from "./page.ts";
import { EmailAddress, Password, PersonName } from "./primitives.ts";

export const MemberView = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  status: z.enum(MEMBERSHIP_STATUSES),
  companyId: z.uuid().nullable(),
  branchId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
});
export type MemberView = z.infer<typeof MemberView>;

/** Staff and recruiters; students have a list of their own. */
export const ListMembers = listQuery(["name", "createdAt"]).extend({ role: z.enum(ROLES).optional() });
export type ListMembers = z.infer<typeof ListMembers>;
export const MemberPage = pageOf(MemberView);
export type MemberPage = z.infer<typeof MemberPage>;

export const InviteMember = z
  .strictObject({
    name: PersonName,
    email: EmailAddress,
    role: z.enum(INVITABLE_ROLES),
    /** The department of a coordinator. */
    branchId: z.uuid().optional(),
  })
  .refine((input) => (input.role === "coordinator") === (input.branchId !== undefined), {
    path: ["branchId"],
    message: "A coordinator has a branch, and nobody else has.",
  });
export type InviteMember = z.infer<typeof InviteMember>;

export const InvitationParam = z.strictObject({ token: z.string().min(20).max(100) });

/** What the holder of an invitation's link is shown. */
export const InvitationView = z.object({
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  invitedBy: z.string(),
  expiresAt: z.iso.datetime(),
  /** They have an account already and need no password. */
  hasAccount: z.boolean(),
});
export type InvitationView = z.infer<typeof InvitationView>;

export const AcceptInvitation = z.strictObject({ name: PersonName, password: Password });
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

export const AcceptedInvitation = z.object({ next: z.literal("sign_in"), email: z.string() });
export type AcceptedInvitation = z.infer<typeof AcceptedInvitation>;
