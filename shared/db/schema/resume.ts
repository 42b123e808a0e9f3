import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { AI_JOB_STATUSES, RESUME_STATUSES } from "#shared/domain/resume/statuses.ts";
import { createdAt, instant, tenantKey, platformCounts, tenantPolicy } from "./_shared.ts";
import { enrollment } from "./enrollment.ts";

/** A student's uploaded résumé. */
export const resume = pgTable(
  "resume",
  {
    ...tenantKey,
    enrollmentId: uuid("enrollment_id").notNull(),
    label: text("label").notNull(),
    fileName: text("file_name").notNull(),
    contentType: text("content_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    objectKey: text("object_key").notNull(),
    status: text("status", { enum: RESUME_STATUSES }).notNull(),
    /** A sentence for the student when it could not be read. */
    failure: text("failure"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("resume_enrollment").on(t.tenantId, t.enrollmentId),
    foreignKey({ columns: [t.tenantId, t.enrollmentId], foreignColumns: [enrollment.tenantId, enrollment.id] }),
    tenantPolicy(),
    platformCounts(),
  ],
);

/** Work asked of the AI worker: what went in, which engine answered, what came out. */
export const aiJob = pgTable(
  "ai_job",
  {
    ...tenantKey,
    kind: text("kind", { enum: ["resume_parse"] }).notNull(),
    resumeId: uuid("resume_id").notNull(),
    status: text("status", { enum: AI_JOB_STATUSES }).notNull(),
    engine: text("engine"),
    engineVersion: text("engine_version"),
    promptHash: text("prompt_hash"),
    output: jsonb("output"),
    failure: text("failure"),
    /** What a model read and wrote, as it counts them; null where none was asked. */
    tokens: integer("tokens"),
    finishedAt: instant("finished_at"),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("ai_job_resume").on(t.tenantId, t.resumeId),
    foreignKey({ columns: [t.tenantId, t.resumeId], foreignColumns: [resume.tenantId, resume.id] }),
    tenantPolicy(),
    platformCounts(),
  ],
);
