import { z } from "zod";
import { QUEUES } from "../../config/queues.ts";

/** Stands for the tenant of a message that names none. */
export const NOBODYS_TENANT = "00000000-0000-0000-0000-000000000000";

const about = {
  /** Whose message it is; all zeros when it does not say. */
  tenantId: z.uuid(),
  requestId: z.string(),
  queue: z.enum(QUEUES),
  messageId: z.string().min(1).max(200),
  /** When it failed, or succeeded: news may overtake each other. */
  at: z.iso.datetime(),
};

/** A consumer gave a message up, or had one redriven that it has handled now. */
export const DeadLetterNews = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("dead_letter"),
    ...about,
    /** For operators; never anybody's address or text. */
    reason: z.string().min(1).max(1_000),
    attempts: z.int().min(1),
    /** Of its fields, ids and kinds; see `outlineOf`. */
    outline: z.json(),
  }),
  z.object({ kind: z.literal("dead_letter_closed"), ...about }),
]);
export type DeadLetterNews = z.infer<typeof DeadLetterNews>;
