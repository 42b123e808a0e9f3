import { z } from "zod";

const about = {
  /** Its outbox row. */
  id: z.uuid(),
  tenantId: z.uuid(),
  requestId: z.string(),
  domainId: z.uuid(),
  domain: z.string(),
  /** Which look it is; the report repeats it. */
  attempt: z.int(),
};

/** One look at a college's own domain, or one step with it. */
export const DomainWork = z.discriminatedUnion("task", [
  /** Look for both DNS records. */
  z.object({
    task: z.literal("check"),
    ...about,
    record: z.object({ name: z.string(), value: z.string() }),
    /** The host that the domain is to point at. */
    host: z.string(),
  }),
  /** Serve it, or go on with that. */
  z.object({ task: z.literal("provide"), ...about }),
  /** Serve it no more. */
  z.object({ task: z.literal("release"), ...about }),
]);
export type DomainWork = z.infer<typeof DomainWork>;
