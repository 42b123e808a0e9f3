import { and, eq, sql } from "drizzle-orm";
import { announcement, announcementAttachment } from "#shared/db/schema/announcement.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ofDocument } from "./attach.ts";
import { announcementsInReach } from "./scope.ts";

/** A short-lived link to the document of an announcement that the caller works on, or got and may still read. */
export async function documentDownloadUrl(ctx: ActorContext, { id }: { id: string }): Promise<Result<{ url: string }>> {
  const works = ctx.actor.role !== "student" && ctx.actor.role !== "recruiter";
  const got = and(
    eq(announcement.tenantId, ctx.tenant.id),
    eq(announcement.status, "sent"),
    sql`exists (select 1 from announcement_recipient r where r.tenant_id = ${announcement.tenantId}
      and r.announcement_id = ${announcement.id} and r.membership_id = ${ctx.actor.membershipId})`,
  );
  const [[found]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm
      .select({ objectKey: announcementAttachment.objectKey, fileName: announcementAttachment.fileName })
      .from(announcementAttachment)
      .innerJoin(announcement, ofDocument)
      .where(
        and(
          works ? announcementsInReach(ctx) : got,
          eq(announcementAttachment.id, id),
          eq(announcementAttachment.status, "ready"),
        ),
      ),
  ]);
  if (found === undefined) return notFound("document");
  return ok({ url: await ctx.files.signDownload({ key: found.objectKey, fileName: found.fileName }) });
}
