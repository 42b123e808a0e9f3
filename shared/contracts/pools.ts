import { z } from "zod";
import { POOL_INVITATION_STATUSES } from "../domain/pool/statuses.ts";
import { DRIVE_MODES, DRIVE_OUTCOMES } from "../domain/drive/statuses.ts";
import { ROUND_KINDS } from "../domain/round/statuses.ts";
import { Compensation, PayView } from "./compensation.ts";

/** A college of the platform by the first part of its address, e.g. `kaveri`. */
export const InviteCollege = z.strictObject({
  college: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]{1,63}$/, "Write the first part of the college’s address, e.g. kaveri."),
});
export type InviteCollege = z.infer<typeof InviteCollege>;

/** A college that a drive is shared with, as its host knows it. */
export const PoolGuestView = z.object({
  id: z.uuid(),
  college: z.string(),
  status: z.enum(POOL_INVITATION_STATUSES),
  invitedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  /** What the college chose to tell; null: nothing, or fewer than five. */
  applied: z.int().nullable(),
  offers: z.int().nullable(),
  countedAt: z.iso.datetime().nullable(),
});
export type PoolGuestView = z.infer<typeof PoolGuestView>;
export const PoolGuestList = z.object({ items: z.array(PoolGuestView) });
export type PoolGuestList = z.infer<typeof PoolGuestList>;

/** A drive that another college shares. */
export const PoolInvitationView = z.object({
  id: z.uuid(),
  host: z.string(),
  status: z.enum(POOL_INVITATION_STATUSES),
  version: z.int(),
  at: z.iso.datetime(),
  /** The college's own drive, once it accepted. */
  driveId: z.uuid().nullable(),
  countsSharedAt: z.iso.datetime().nullable(),
  title: z.string(),
  company: z.string(),
  description: z.string(),
  outcome: z.enum(DRIVE_OUTCOMES),
  mode: z.enum(DRIVE_MODES),
  venue: z.string().nullable(),
  locations: z.array(z.string()),
  compensation: Compensation,
  pay: PayView,
  rounds: z.array(z.object({ name: z.string(), kind: z.enum(ROUND_KINDS) })),
  eligibilitySentence: z.string(),
  applicationsCloseAt: z.iso.datetime({ offset: true }),
});
export type PoolInvitationView = z.infer<typeof PoolInvitationView>;
export const PoolInvitationList = z.object({ items: z.array(PoolInvitationView) });
export type PoolInvitationList = z.infer<typeof PoolInvitationList>;

/** Takes the drive on: in which season, for which of the college's companies; none: the company is put up for vetting. */
export const AcceptPoolInvitation = z.strictObject({
  cycleId: z.uuid(),
  companyId: z.uuid().optional(),
});
export type AcceptPoolInvitation = z.infer<typeof AcceptPoolInvitation>;

export const SharedCounts = z.object({ applied: z.int().nullable(), offers: z.int().nullable() });
export type SharedCounts = z.infer<typeof SharedCounts>;
