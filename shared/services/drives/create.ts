import { and, eq } from "drizzle-orm";
import type { CreateDrive, DriveView, UpdateDrive } from "#shared/contracts/drives.ts";
import { company, cycle, drive, round } from "#shared/db/schema/index.ts";
import { ctcMinor } from "#shared/domain/compensation/compensation.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { viewDrive } from "./read.ts";

/** A new draft: a recruiter's for their own vetted company, the office's for any. */
export function createDrive(ctx: ActorContext, input: CreateDrive): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const { tx, audit } = writing;
    const owner = await findCompany(ctx, writing, input.companyId);
    if (!owner.ok) return owner;
    const [season] = await tx
      .select({ id: cycle.id })
      .from(cycle)
      .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, input.cycleId)));
    if (season === undefined) return invalid({ name: "cycleId", reason: "There is no such season." });
    const closes = closingTime(ctx, input.applicationsCloseAt);
    if (!closes.ok) return closes;

    const id = ctx.newId();
    await tx.insert(drive).values({
      tenantId: ctx.tenant.id,
      id,
      cycleId: input.cycleId,
      companyId: owner.value,
      status: "draft",
      createdBy: ctx.actor.membershipId,
      createdAt: ctx.now(),
      ...toColumns(input),
      applicationsCloseAt: closes.value,
    });
    await insertRounds(ctx, writing, id, input.rounds);
    audit({ action: "drive.create", entityType: "drive", entityId: id, after: input });
    return ok(await viewDrive(ctx, tx, id));
  });
}

async function findCompany(ctx: ActorContext, { tx }: Writing, named: string | undefined): Promise<Result<string>> {
  const own = ctx.actor.role === "recruiter";
  const id = own ? ctx.actor.companyId : named;
  if (own && named !== undefined && named !== id) {
    return invalid({ name: "companyId", reason: "You can post for your own company alone." });
  }
  if (id === null || id === undefined) return invalid({ name: "companyId", reason: "Choose the company." });
  const [found] = await tx
    .select({ status: company.status })
    .from(company)
    .where(and(eq(company.tenantId, ctx.tenant.id), eq(company.id, id)));
  if (found === undefined) return invalid({ name: "companyId", reason: "There is no such company." });
  if (found.status === "approved") return ok(id);
  return refuse("conflict", "company_not_approved", "The placement office has not approved this company yet.");
}

/** The deadline, which lies ahead. */
export function closingTime(ctx: ActorContext, text: string): Result<Date> {
  const at = new Date(text);
  if (at > ctx.now()) return ok(at);
  return invalid({ name: "applicationsCloseAt", reason: "The deadline lies in the past." });
}

/** Columns that a draft's form fills, without the deadline. */
export function toColumns(input: Omit<UpdateDrive, "revision">) {
  const { title, description, outcome, mode, tags, openings, locations, compensation, eligibility } = input;
  const form = { title, description, outcome, mode, tags, openings, locations, compensation, eligibility };
  return { ...form, ctcMinor: ctcMinor(compensation) };
}

/** The drive's rounds in the order given, none of them held yet. */
export async function insertRounds(
  ctx: ActorContext,
  { tx }: Writing,
  driveId: string,
  rounds: UpdateDrive["rounds"],
): Promise<void> {
  await tx.insert(round).values(
    rounds.map(({ name, kind }, i) => ({
      tenantId: ctx.tenant.id,
      id: ctx.newId(),
      driveId,
      position: i + 1,
      name,
      kind,
      status: "planned" as const,
      createdAt: ctx.now(),
    })),
  );
}
