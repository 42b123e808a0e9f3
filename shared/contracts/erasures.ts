import { z } from "zod";
import { ERASURE_STATUSES } from "../domain/erasure/statuses.ts";
import { PlanHash } from "./bulk.ts";
import { listQuery, pageOf } from "./page.ts";
import { Note } from "./primitives.ts";

/** What has to come to an end before its student can be erased: somebody waits for an answer to it. */
export const ErasureBlock = z.object({
  kind: z.enum(["application", "offer"]),
  title: z.string(),
  company: z.string(),
});
export type ErasureBlock = z.infer<typeof ErasureBlock>;

/** A kind of record. */
const Affected = z.object({
  section: z.string(),
  /** Null: not counted. */
  count: z.int().nullable(),
  why: z.string(),
});

/** What erasing would do. */
export const ErasureOutlook = z.object({
  blocks: z.array(ErasureBlock),
  /** Deleted, and emptied of the student. */
  goes: z.array(Affected),
  /** Without a name. */
  stays: z.array(Affected),
});
export type ErasureOutlook = z.infer<typeof ErasureOutlook>;

export const ErasureView = z.object({
  id: z.uuid(),
  status: z.enum(ERASURE_STATUSES),
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** When it has to be answered by. */
  dueAt: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  /** Why it was refused. */
  decision: z.string().nullable(),
});
export type ErasureView = z.infer<typeof ErasureView>;

/** The student's requests, newest first, and what another would do. */
export const MyErasures = z.object({ items: z.array(ErasureView), outlook: ErasureOutlook });
export type MyErasures = z.infer<typeof MyErasures>;

export const RequestErasure = z.strictObject({ reason: z.string().trim().max(2_000).optional() });
export type RequestErasure = z.infer<typeof RequestErasure>;

export const ErasureRow = ErasureView.extend({
  student: z.object({ name: z.string(), email: z.string() }),
  decidedBy: z.string().nullable(),
});
export type ErasureRow = z.infer<typeof ErasureRow>;

export const ListErasures = listQuery(["createdAt"])
  .omit({ q: true })
  .extend({
    status: z.enum(ERASURE_STATUSES).optional(),
  });
export type ListErasures = z.infer<typeof ListErasures>;
export const ErasurePage = pageOf(ErasureRow);
export type ErasurePage = z.infer<typeof ErasurePage>;

/** A request, and while it waits what granting it would do. */
export const ErasureCase = ErasureRow.extend({
  outlook: ErasureOutlook.nullable(),
  /** Stands for what the outlook was made of; null once it is decided. */
  hash: z.string().nullable(),
});
export type ErasureCase = z.infer<typeof ErasureCase>;

export const RefuseErasure = z.strictObject({ reason: Note });
export type RefuseErasure = z.infer<typeof RefuseErasure>;

/** Refused when what was looked at has changed. */
export const GrantErasure = z.strictObject({ hash: PlanHash });
export type GrantErasure = z.infer<typeof GrantErasure>;
