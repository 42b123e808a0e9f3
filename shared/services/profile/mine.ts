import { and, desc, eq } from "drizzle-orm";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { profileQueries, toMyProfile } from "./view.ts";

/** The student's own profile, on the programme they are on now. */
export async function readMyProfile(ctx: ActorContext): Promise<Result<MyProfileView>> {
  const tenantId = ctx.tenant.id;
  const [[own]] = await readTenant(ctx.db, tenantId, (orm) => [
    orm
      .select({ id: enrollment.id })
      .from(enrollment)
      .where(and(eq(enrollment.tenantId, tenantId), eq(enrollment.membershipId, ctx.actor.membershipId)))
      .orderBy(desc(enrollment.graduatingYear))
      .limit(1),
  ]);
  if (own === undefined) return notFound("enrollment");
  const [[row], owners, verifications, freezes, pending] = await readTenant(ctx.db, tenantId, (orm) =>
    profileQueries(orm, ctx, own.id),
  );
  return row === undefined
    ? notFound("enrollment")
    : ok(toMyProfile(ctx, { row, owners, verifications, freezes, pending }));
}
