import { and, asc, eq, ilike, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import type { ListMyDrives, MyDrivePage, MyDriveView } from "#shared/contracts/drives.ts";
import { application } from "#shared/db/schema/application.ts";
import { company } from "#shared/db/schema/company.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { findCounterfactual } from "#shared/domain/eligibility/counterfactual.ts";
import { describeRule } from "#shared/domain/eligibility/describe.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext } from "../_kernel/context.ts";
import { keyset, likePattern, timeColumn } from "../_kernel/keyset.ts";
import { toPage } from "../_kernel/page.ts";
import { toCounterfactualView, toFailureView } from "../eligibility/verdict.ts";
import { selectStandings } from "../enrollments/standing.ts";
import { factsFor, judgeMyDrive, openNow, selectMyDrives, toMyDriveRow, visibleToMe } from "./my-drive-rows.ts";
import { ofCompany } from "./read.ts";
import { selectVersions, toldChanges } from "./versions.ts";
import { drivesOpenedBy, isClosedToMe, isOpenToMe, judgeOpenDrives, type OpenDrive } from "./my-open-drives.ts";

/** Drives of the student's seasons, each with their verdict and their application. */
export async function listMyDrives(ctx: ActorContext, input: ListMyDrives): Promise<Result<MyDrivePage>> {
  const order = keyset(input, drive.id, { closesAt: timeColumn(drive.applicationsCloseAt) });
  if (!order.ok) return order;
  const like = input.q ? likePattern(input.q) : undefined;
  const search = like ? or(ilike(drive.title, like), ilike(company.name, like)) : undefined;
  const show = await shown(ctx, input);
  const [standings, rows] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStandings(orm, ctx, ctx.actor.membershipId),
    selectMyDrives(orm, ctx, order.value.position)
      .where(and(visibleToMe(ctx), show, search, order.value.after))
      .orderBy(...order.value.orderBy)
      .limit(input.limit + 1),
  ]);
  const position = (row: (typeof rows)[number]) => ({ value: row.position, id: row.drive.id });
  return ok(toPage(rows, input.limit, position, (row) => toMyDriveRow(row, judgeMyDrive(ctx, row, standings))));
}

/** One drive of the student's seasons, with every clause that they fail. */
export async function readMyDrive(ctx: ActorContext, input: { id: string }): Promise<Result<MyDriveView>> {
  const [standings, [row], [text], rounds, versions] = await readTenant(ctx.db, ctx.tenant.id, (orm) => [
    selectStandings(orm, ctx, ctx.actor.membershipId),
    selectMyDrives(orm, ctx, drive.id).where(and(visibleToMe(ctx), eq(drive.id, input.id))),
    orm
      .select({
        description: drive.description,
        about: { industry: company.industry, website: company.website, text: company.about },
      })
      .from(drive)
      .innerJoin(company, ofCompany)
      .where(and(eq(drive.tenantId, ctx.tenant.id), eq(drive.id, input.id))),
    orm
      .select({ position: round.position, name: round.name, kind: round.kind })
      .from(round)
      .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, input.id)))
      .orderBy(asc(round.position)),
    selectVersions(orm, ctx, input.id),
  ]);
  if (row === undefined || text === undefined) return notFound("drive");
  const { mode, venue, meetingUrl, workMode, skills, joiningOn } = row.drive;
  const { openings, compensation, eligibility, withdrawalsCloseAt, applicationsCloseAt } = row.drive;
  const judged = judgeMyDrive(ctx, row, standings);
  return ok({
    ...toMyDriveRow(row, judged),
    ...text,
    mode,
    venue,
    meetingUrl,
    workMode,
    skills,
    joiningOn,
    withdrawalsCloseAt: (withdrawalsCloseAt ?? applicationsCloseAt).toISOString(),
    openings,
    compensation,
    rounds,
    eligibilitySentence: describeRule(eligibility, ctx.tenant),
    failures: judged.eligibility.failures.map((failure) => toFailureView(failure, ctx.tenant)),
    opening: toCounterfactualView(findCounterfactual(eligibility, factsFor(row, standings)), ctx.tenant),
    changes: toldChanges(ctx, versions),
  });
}

async function shown(ctx: ActorContext, { show, opensWith }: ListMyDrives): Promise<SQL | undefined> {
  if (opensWith !== undefined) return inArray(drive.id, drivesOpenedBy(await judgeOpenDrives(ctx), opensWith));
  switch (show) {
    case "all":
      return undefined;
    case "applied":
      return isNotNull(application.id);
    case "open":
      return openNow(ctx);
    case "eligible":
      return inArray(drive.id, idsOf(await judgeOpenDrives(ctx), isOpenToMe));
    case "ineligible":
      return inArray(drive.id, idsOf(await judgeOpenDrives(ctx), isClosedToMe));
  }
}

function idsOf(drives: readonly OpenDrive[], kept: (drive: OpenDrive) => boolean): string[] {
  return drives.filter(kept).map(({ record }) => record.drive.id);
}
