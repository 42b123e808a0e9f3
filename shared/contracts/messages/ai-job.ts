import { z } from "zod";

/** Asks the AI worker to read one uploaded document. Carries all the worker needs: it has no database. */
export const ResumeParseJob = z.object({
  kind: z.literal("resume_parse"),
  jobId: z.uuid(),
  tenantId: z.uuid(),
  requestId: z.string(),
  /** Key in the files bucket, below `tenants/<tenantId>/`. */
  objectKey: z.string(),
  contentType: z.enum(["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"]),
});

export const AiJobMessage = z.discriminatedUnion("kind", [ResumeParseJob]);
export type AiJobMessage = z.infer<typeof AiJobMessage>;
