import { and, eq } from "drizzle-orm";
import { drive } from "#shared/db/schema/drive.ts";
import { override } from "#shared/db/schema/override.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import { describeOverride } from "#shared/domain/override/describe.ts";
import type { Context } from "../../_kernel/context.ts";
import type { Notice, Notify } from "./notice.ts";
import { students } from "./recipients.ts";

/** An exception for one student, with who is told; what is for many is read on the drives themselves. */
async function findPersonal(ctx: Context, tx: TenantTransaction, id: string) {
  const [found] = await tx
    .select({ override, title: drive.title })
    .from(override)
    .leftJoin(drive, and(eq(drive.tenantId, override.tenantId), eq(drive.id, override.driveId)))
    .where(and(eq(override.tenantId, ctx.tenant.id), eq(override.id, id)));
  if (found === undefined || found.override.enrollmentId === null) return undefined;
  const { driveId, companyId, enrollmentId } = found.override;
  const about = found.title ?? (companyId === null ? "the drives of your season" : "the drives of one company");
  const to = await students(ctx, tx, [enrollmentId]);
  return { ...found, about, to, path: driveId === null ? "/drives" : `/drives/${driveId}` };
}

export const overrideGranted: Notify<"override.granted"> = async (ctx, tx, event) => {
  const found = await findPersonal(ctx, tx, event.overrideId);
  if (found === undefined) return [];
  const { effect } = found.override;
  const notice: Notice = {
    category: "account",
    to: found.to,
    title: effect === "allow" ? `An exception for you: ${found.about}` : `Closed to you: ${found.about}`,
    body: `${describeOverride(found.override)}`,
    path: found.path,
    action: "See the drive",
  };
  return [found.override.driveId === null ? { ...notice, action: "See the drives" } : notice];
};

export const overrideRevoked: Notify<"override.revoked"> = async (ctx, tx, event) => {
  const found = await findPersonal(ctx, tx, event.overrideId);
  if (found === undefined) return [];
  return [
    {
      category: "account",
      to: found.to,
      title: `An exception ended: ${found.about}`,
      body: `The placement office has ended an exception that was made for you. It writes: ${found.override.revokeReason ?? ""}`,
      path: found.path,
      action: "See the drives",
    },
  ];
};
