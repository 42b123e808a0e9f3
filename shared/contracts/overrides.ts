import { z } from "zod";
import { OVERRIDE_DOMAINS, OVERRIDE_EFFECTS, OVERRIDE_WHAT, OVERRIDE_WHO } from "../domain/override/override.ts";
import { listQuery, pageOf } from "./page.ts";
import { Instant, Note } from "./primitives.ts";

const Who = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("enrollment"), rollNo: z.string().trim().min(1, "Say whom it is for.").max(40) }),
  z.strictObject({ kind: z.literal("branch"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("program"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("everybody") }),
]);

const What = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("drive"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("company"), id: z.uuid() }),
  z.strictObject({ kind: z.literal("season") }),
]);

/** An exception from a season's rules: what it is about, for whom, for which drives, why, and until when. */
export const GrantOverride = z.strictObject({
  cycleId: z.uuid(),
  domain: z.enum(OVERRIDE_DOMAINS),
  effect: z.enum(OVERRIDE_EFFECTS),
  who: Who,
  what: What,
  reason: Note,
  expiresAt: Instant,
});
export type GrantOverride = z.infer<typeof GrantOverride>;

export const RevokeOverride = z.strictObject({ reason: Note });
export type RevokeOverride = z.infer<typeof RevokeOverride>;

export const OVERRIDE_STATES = ["in_force", "expired", "revoked"] as const;

export const OverrideView = z.object({
  id: z.uuid(),
  season: z.object({ id: z.uuid(), name: z.string() }),
  domain: z.enum(OVERRIDE_DOMAINS),
  effect: z.enum(OVERRIDE_EFFECTS),
  /** `label` names it: a roll number and name, a branch, a drive. */
  who: z.object({ kind: z.enum(OVERRIDE_WHO), id: z.uuid().nullable(), label: z.string() }),
  what: z.object({ kind: z.enum(OVERRIDE_WHAT), id: z.uuid().nullable(), label: z.string() }),
  reason: z.string(),
  expiresAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  /** Who granted it; null when they are gone. */
  createdBy: z.string().nullable(),
  state: z.enum(OVERRIDE_STATES),
  revokeReason: z.string().nullable(),
});
export type OverrideView = z.infer<typeof OverrideView>;

export const ListOverrides = listQuery(["createdAt"]).extend({
  state: z.enum(OVERRIDE_STATES).optional(),
  domain: z.enum(OVERRIDE_DOMAINS).optional(),
  cycleId: z.uuid().optional(),
  sort: z.enum(["createdAt", "-createdAt"]).default("-createdAt"),
});
export type ListOverrides = z.infer<typeof ListOverrides>;
export const OverridePage = pageOf(OverrideView);
export type OverridePage = z.infer<typeof OverridePage>;
