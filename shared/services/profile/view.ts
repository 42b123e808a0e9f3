import { and, asc, eq } from "drizzle-orm";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch, program } from "#shared/db/schema/catalog.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { profileChange } from "#shared/db/schema/profile.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import {
  freezeNow,
  selectFreezes,
  selectOwners,
  selectVerifications,
  toFieldStates,
  toOwners,
} from "../enrollments/fields.ts";
import { toMyProfileChange } from "../profile-changes/view.ts";
import { toProfileFields } from "./fields.ts";

type Reader = Orm | TenantTransaction;

function selectEnrollment(orm: Reader, ctx: ActorContext, id: string) {
  return orm
    .select({ enrollment, program: program.name, branch: branch.name, secondBranch: secondBranch.name })
    .from(enrollment)
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.id, id)));
}

function selectPending(orm: Reader, ctx: ActorContext, id: string) {
  return orm
    .select()
    .from(profileChange)
    .where(
      and(
        eq(profileChange.tenantId, ctx.tenant.id),
        eq(profileChange.enrollmentId, id),
        eq(profileChange.status, "pending"),
      ),
    )
    .orderBy(asc(profileChange.createdAt));
}

/** What a profile's page is made of, for one round trip. */
export const profileQueries = (orm: Orm, ctx: ActorContext, id: string) =>
  [
    selectEnrollment(orm, ctx, id),
    selectOwners(orm, ctx),
    selectVerifications(orm, ctx, id),
    selectFreezes(orm, ctx, id),
    selectPending(orm, ctx, id),
  ] as const;

interface ProfileParts {
  readonly row: Awaited<ReturnType<typeof selectEnrollment>>[number];
  readonly owners: Awaited<ReturnType<typeof selectOwners>>;
  readonly verifications: Awaited<ReturnType<typeof selectVerifications>>;
  readonly freezes: Awaited<ReturnType<typeof selectFreezes>>;
  readonly pending: Awaited<ReturnType<typeof selectPending>>;
}

/** The same inside a transaction, after a change. */
export async function viewProfile(ctx: ActorContext, tx: TenantTransaction, id: string): Promise<MyProfileView> {
  const [row] = await selectEnrollment(tx, ctx, id);
  if (row === undefined) throw new Error("a profile that was just written is gone");
  return toMyProfile(ctx, {
    row,
    owners: await selectOwners(tx, ctx),
    verifications: await selectVerifications(tx, ctx, id),
    freezes: await selectFreezes(tx, ctx, id),
    pending: await selectPending(tx, ctx, id),
  });
}

export function toMyProfile(ctx: ActorContext, parts: ProfileParts): MyProfileView {
  const { row } = parts;
  const { id, rollNo, name, graduatingYear, cgpa, activeBacklogs, totalBacklogs } = row.enrollment;
  const { tenthPct, twelfthPct, diplomaPct, gapYears, phone, skills, profile, profileConfirmedAt } = row.enrollment;
  const { yearBack, attendancePct, trainingPct, workCountries } = row.enrollment;
  const { placedBefore, gender, category, disability } = row.enrollment;
  const marks = { cgpa, activeBacklogs, totalBacklogs, tenthPct, twelfthPct, diplomaPct, gapYears };
  const person = { placedBefore, gender, category, disability };
  const record = { graduatingYear, ...marks, yearBack, attendancePct, trainingPct, workCountries, ...person };
  const freeze = freezeNow(ctx, parts.freezes);
  return {
    enrollmentId: id,
    rollNo,
    name,
    email: ctx.actor.email,
    record: { program: row.program, branch: row.branch, secondBranch: row.secondBranch, ...record },
    phone,
    skills,
    profile: profile && toProfileFields(profile),
    confirmedAt: profileConfirmedAt?.toISOString() ?? null,
    fields: toFieldStates(ctx, toOwners(parts.owners), parts.verifications, freeze !== undefined),
    frozen: freeze?.profileFreezesAt ? { season: freeze.season, since: freeze.profileFreezesAt.toISOString() } : null,
    pending: parts.pending.map(toMyProfileChange),
  };
}
