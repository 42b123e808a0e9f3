import { and, desc, eq } from "drizzle-orm";
import type { ConfirmProfile, MyProfileView } from "#shared/contracts/profile.ts";
import type { Orm } from "#shared/db/connect.ts";
import { branch, enrollment, program } from "#shared/db/schema/index.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { write } from "../_kernel/write.ts";
import { ruleJoins, secondBranch } from "../eligibility/compile.ts";
import { toProfileFields } from "./fields.ts";

/** The student's own profile, on the programme they are on now. */
export async function readMyProfile(ctx: ActorContext): Promise<Result<MyProfileView>> {
  const [[row]] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [selectMine(orm, ctx)]);
  return row === undefined ? notFound("enrollment") : ok(toMyProfile(ctx, row));
}

/** The student's part, whole; from now on it is confirmed. */
export function confirmMyProfile(ctx: ActorContext, input: ConfirmProfile): Promise<Result<MyProfileView>> {
  return write(ctx, async ({ tx, audit }) => {
    const [before] = await selectMine(tx, ctx);
    if (before === undefined) return notFound("enrollment");
    const { phone, profile } = input;
    const skills = [...new Set(input.skills)];
    await tx
      .update(enrollment)
      .set({ phone, skills, profile, profileConfirmedAt: ctx.now() })
      .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.id, before.enrollment.id)));
    audit({
      action: "profile.confirm",
      entityType: "enrollment",
      entityId: before.enrollment.id,
      before: { skills: before.enrollment.skills, profile: before.enrollment.profile },
      after: { skills, profile },
    });
    const [after] = await selectMine(tx, ctx);
    if (after === undefined) throw new Error("a profile that was just written is gone");
    return ok(toMyProfile(ctx, after));
  });
}

function selectMine(orm: Orm | TenantTransaction, ctx: ActorContext) {
  return orm
    .select({ enrollment, program: program.name, branch: branch.name, secondBranch: secondBranch.name })
    .from(enrollment)
    .innerJoin(program, ruleJoins.program)
    .innerJoin(branch, ruleJoins.branch)
    .leftJoin(secondBranch, ruleJoins.secondBranch)
    .where(and(eq(enrollment.tenantId, ctx.tenant.id), eq(enrollment.membershipId, ctx.actor.membershipId)))
    .orderBy(desc(enrollment.graduatingYear))
    .limit(1);
}

type MyRow = Awaited<ReturnType<typeof selectMine>>[number];

function toMyProfile(ctx: ActorContext, row: MyRow): MyProfileView {
  const { id, rollNo, name, graduatingYear, cgpa, activeBacklogs, totalBacklogs } = row.enrollment;
  const { tenthPct, twelfthPct, diplomaPct, gapYears, phone, skills, profile, profileConfirmedAt } = row.enrollment;
  const { yearBack, attendancePct, trainingPct, workCountries } = row.enrollment;
  const marks = { cgpa, activeBacklogs, totalBacklogs, tenthPct, twelfthPct, diplomaPct, gapYears };
  const record = { graduatingYear, ...marks, yearBack, attendancePct, trainingPct, workCountries };
  return {
    enrollmentId: id,
    rollNo,
    name,
    email: ctx.actor.email,
    record: {
      program: row.program,
      branch: row.branch,
      secondBranch: row.secondBranch,
      ...record,
    },
    phone,
    skills,
    profile: profile && toProfileFields(profile),
    confirmedAt: profileConfirmedAt?.toISOString() ?? null,
  };
}
