import { z } from "zod";
import { listQuery, pageOf } from "./page.ts";

export const AuditRow = z.object({
  id: z.uuid(),
  /** Order of writing. */
  seq: z.int(),
  at: z.iso.datetime(),
  actorName: z.string(),
  actorRole: z.string(),
  /** `noun.verb` */
  action: z.string(),
  entityType: z.string(),
  entityId: z.uuid(),
  reason: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  requestId: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Newest first; `q` is a part of the action or of the actor's name. */
export const ListAudit = listQuery(["seq"]).extend({
  sort: z.enum(["-seq", "seq"]).default("-seq"),
  entityType: z.string().trim().max(40).optional(),
  entityId: z.uuid().optional(),
  action: z.string().trim().max(60).optional(),
  /** Membership of who acted. */
  actor: z.uuid().optional(),
  /** By whoever recruits for a company. */
  companyId: z.uuid().optional(),
});
export type ListAudit = z.infer<typeof ListAudit>;
export const AuditPage = pageOf(AuditRow);
export type AuditPage = z.infer<typeof AuditPage>;
