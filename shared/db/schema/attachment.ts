import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, platformCounts, tenantKey, tenantPolicy } from "./_shared.ts";
import { drive } from "./drive.ts";

/** A document that belongs to a drive: its job description, a brochure. Seen once it is `ready`. */
export const driveAttachment = pgTable(
  "drive_attachment",
  {
    ...tenantKey,
    driveId: uuid("drive_id").notNull(),
    fileName: text("file_name").notNull(),
    contentType: text("content_type").notNull(),
    sizeBytes: integer("size_bytes").notNull(),
    objectKey: text("object_key").notNull(),
    status: text("status", { enum: ["uploading", "ready"] }).notNull(),
    uploadedBy: uuid("uploaded_by").notNull(),
    ...createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index("drive_attachment_drive").on(t.tenantId, t.driveId, t.createdAt),
    foreignKey({ columns: [t.tenantId, t.driveId], foreignColumns: [drive.tenantId, drive.id] }),
    tenantPolicy(),
    platformCounts(),
  ],
);
