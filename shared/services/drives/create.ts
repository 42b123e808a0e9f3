import { and, eq } from "drizzle-orm";
import type { CreateDrive, DriveView } from "#shared/contracts/drives.ts";
import { company } from "#shared/db/schema/company.ts";
import { cycle } from "#shared/db/schema/cycle.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { invalid, ok, refuse, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { type Writing, write } from "../_kernel/write.ts";
import { readContent, toColumns } from "./content.ts";
import { viewDrive } from "./read.ts";

/** A new draft: a recruiter's for their own vetted company, the office's for any. */
export function createDrive(ctx: ActorContext, input: CreateDrive): Promise<Result<DriveView>> {
  return write(ctx, async (writing) => {
    const { cycleId, companyId, ...form } = input;
    const owner = await findCompany(ctx, writing, companyId);
    if (!owner.ok) return owner;
    const content = readContent({ revision: 1, ...form });
    if (!content.ok) return content;
    const timely = liesAhead(ctx, content.value);
    if (!timely.ok) return timely;
    const made = await insertDraft(ctx, writing, { cycleId, companyId: owner.value, content: content.value });
    if (!made.ok) return made;
    return ok(await viewDrive(ctx, writing.tx, made.value));
  });
}

/** Writes down a draft with its rounds, and answers its id. */
export async function insertDraft(
  ctx: ActorContext,
  writing: Writing,
  { cycleId, companyId, content }: { cycleId: string; companyId: string; content: DriveContent },
): Promise<Result<string>> {
  const { tx, audit } = writing;
  const [season] = await tx
    .select({ id: cycle.id })
    .from(cycle)
    .where(and(eq(cycle.tenantId, ctx.tenant.id), eq(cycle.id, cycleId)));
  if (season === undefined) return invalid({ name: "cycleId", reason: "There is no such season." });
  const id = ctx.newId();
  await tx.insert(drive).values({
    tenantId: ctx.tenant.id,
    id,
    cycleId,
    companyId,
    status: "draft",
    createdBy: ctx.actor.membershipId,
    createdAt: ctx.now(),
    ...toColumns(content),
  });
  await insertRounds(ctx, writing, id, content.rounds);
  audit({ action: "drive.create", entityType: "drive", entityId: id, after: { cycleId, companyId, ...content } });
  return ok(id);
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

/** A draft's deadlines lie ahead, in their order; how far is asked when it is published. */
export function liesAhead(ctx: ActorContext, content: DriveContent): Result<void> {
  const { applicationsCloseAt: closes, withdrawalsCloseAt: last } = content;
  if (new Date(closes) <= ctx.now()) {
    return invalid({ name: "applicationsCloseAt", reason: "The deadline lies in the past." });
  }
  if (last !== null && new Date(last) < new Date(closes)) {
    return invalid({ name: "withdrawalsCloseAt", reason: "Withdrawing cannot end before applying does." });
  }
  return ok(undefined);
}

/** The drive's rounds in the order given, none of them held yet. */
export async function insertRounds(
  ctx: ActorContext,
  { tx }: Writing,
  driveId: string,
  rounds: DriveContent["rounds"],
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
