import { and, eq, inArray } from "drizzle-orm";
import { type round } from "#shared/db/schema/drive.ts";
import { interview, panel } from "#shared/db/schema/interview.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import { refusingClashes } from "./clash.ts";
import { bookPanelists } from "./panel-members.ts";
import { scheduleReminders } from "./remind.ts";
import type { InterviewRecord } from "./scope.ts";
import { tellOfNew } from "./tell.ts";

type NewInterview = Pick<InterviewRecord, "applicationId" | "enrollmentId" | "panelId" | "startsAt" | "endsAt">;

/** Writes new interviews, books their panels' people and tells; refuses what clashes. */
export async function insertInterviews(
  ctx: ActorContext,
  writing: Writing,
  of: typeof round.$inferSelect,
  rows: readonly NewInterview[],
): Promise<Result<InterviewRecord[]>> {
  if (rows.length === 0) return ok([]);
  const { tx, audit } = writing;
  const places = await selectPlaces(ctx, tx, [...new Set(rows.map((row) => row.panelId))]);
  const status = ctx.actor.role === "recruiter" ? ("proposed" as const) : ("scheduled" as const);
  const written = await refusingClashes(tx, async () => {
    const base = { tenantId: ctx.tenant.id, roundId: of.id, driveId: of.driveId, status, updatedAt: ctx.now() };
    const values = rows.map((row) => ({
      ...base,
      ...row,
      id: ctx.newId(),
      createdAt: ctx.now(),
      room: places.get(row.panelId)?.room ?? null,
      videoLink: places.get(row.panelId)?.videoLink ?? null,
    }));
    const made = await tx.insert(interview).values(values).returning();
    await bookPanelists(
      ctx,
      tx,
      made.map((row) => row.id),
    );
    return made;
  });
  if (!written.ok) return written;
  for (const { id, applicationId, panelId, startsAt } of written.value) {
    const after = { status, applicationId, panelId, startsAt };
    audit({ action: "interview.schedule", entityType: "interview", entityId: id, after });
  }
  tellOfNew(writing, written.value);
  scheduleReminders(ctx, writing, written.value);
  return written;
}

/** Rooms and links of panels, by id. */
export async function selectPlaces(ctx: ActorContext, tx: TenantTransaction, panelIds: string[]) {
  const rows = await tx
    .select({ id: panel.id, room: panel.room, videoLink: panel.videoLink })
    .from(panel)
    .where(and(eq(panel.tenantId, ctx.tenant.id), inArray(panel.id, panelIds)));
  return new Map(rows.map((row) => [row.id, row]));
}
