import { z } from "zod";
import type { PoolPosting } from "../../domain/pool/posting.ts";
import { Compensation } from "../compensation.ts";
import { driveFields } from "../drives.ts";

const { eligibility: _own, rounds: _withIds, compensation: _defaulted, ...shared } = driveFields;

const Posting = z.object({
  ...shared,
  rounds: z.array(z.object({ name: driveFields.title, kind: driveFields.rounds.element.shape.kind })),
  compensation: Compensation,
  eligibilitySentence: z.string(),
  company: z.object({ name: z.string(), website: z.string().nullable() }),
}) satisfies z.ZodType<PoolPosting>;

/** What colleges of a pool tell each other. */
const PoolNews = z.discriminatedUnion("type", [
  /** Host to guest: an invitation, or its posting as it is now. */
  z.object({ type: z.literal("posting"), hostName: z.string(), version: z.int().min(1), posting: Posting }),
  /** Host to guest: the invitation is taken back. */
  z.object({ type: z.literal("withdrawn") }),
  /** Guest to host. */
  z.object({ type: z.literal("answered"), accepted: z.boolean() }),
  /** Guest to host, if the guest chose so; small numbers are null before they leave. */
  z.object({ type: z.literal("counts"), applied: z.int().nullable(), offers: z.int().nullable() }),
]);
export type PoolNews = z.infer<typeof PoolNews>;

/** News on its way from one college to another; `id` is its outbox row, which is the sender's. */
export const PoolMessage = z.object({
  id: z.uuid(),
  /** The college that sends. */
  tenantId: z.uuid(),
  requestId: z.string(),
  /** The college that it is for. */
  to: z.uuid(),
  invitationId: z.uuid(),
  occurredAt: z.iso.datetime(),
  news: PoolNews,
});
export type PoolMessage = z.infer<typeof PoolMessage>;
