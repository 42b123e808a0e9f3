import { and, desc, eq } from "drizzle-orm";
import type { ToldChange } from "#shared/contracts/drive-changes.ts";
import type { CompareVersions, DriveVersionList, VersionComparison } from "#shared/contracts/drive-versions.ts";
import type { Orm } from "#shared/db/connect.ts";
import { driveVersion } from "#shared/db/schema/drive-version.ts";
import { drive, round } from "#shared/db/schema/drive.ts";
import { readTenant, type TenantTransaction } from "#shared/db/with-tenant.ts";
import type { DriveContent } from "#shared/domain/drive/content.ts";
import { diffDrive } from "#shared/domain/drive/diff.ts";
import { notFound, ok, type Result } from "#shared/domain/result.ts";
import type { ActorContext, Context } from "../_kernel/context.ts";
import type { Writing } from "../_kernel/write.ts";
import type { DriveRecord } from "./move.ts";
import { driveInReach } from "./scope.ts";

type VersionRow = typeof driveVersion.$inferSelect;

interface NewVersion {
  readonly driveId: string;
  readonly version: number;
  readonly content: DriveContent;
  readonly reason: string | null;
  readonly isTold: boolean;
  readonly by: string;
}

export async function insertVersion(ctx: Context, { tx }: Writing, { by, ...made }: NewVersion): Promise<void> {
  await tx.insert(driveVersion).values({ tenantId: ctx.tenant.id, ...made, createdBy: by, createdAt: ctx.now() });
}

/** Number of the version that students see now. What was published before versions were kept becomes the first. */
export async function versionNow(
  ctx: Context,
  writing: Writing,
  before: DriveRecord,
  content: DriveContent,
): Promise<number> {
  if (before.version > 0) return before.version;
  await insertVersion(ctx, writing, {
    driveId: before.id,
    version: 1,
    content,
    reason: null,
    isTold: true,
    by: ctx.tenant.senderName,
  });
  return 1;
}

/** Rounds of a drive in their order, inside a transaction. */
export function selectRounds(ctx: Context, tx: TenantTransaction, driveId: string) {
  return tx
    .select()
    .from(round)
    .where(and(eq(round.tenantId, ctx.tenant.id), eq(round.driveId, driveId)))
    .orderBy(round.position);
}

/** Every version of a drive in reach, newest first, each with what it changed. */
export async function listVersions(ctx: ActorContext, input: { id: string }): Promise<Result<DriveVersionList>> {
  const [[found], rows] = await readVersions(ctx, input.id);
  if (found === undefined) return notFound("drive");
  return ok({ items: rows.map((row, i) => toVersionView(ctx, row, rows[i + 1])) });
}

/** What differs between any two versions of a drive in reach. */
export async function compareVersions(
  ctx: ActorContext,
  input: CompareVersions & { id: string },
): Promise<Result<VersionComparison>> {
  const [[found], rows] = await readVersions(ctx, input.id);
  const [from, to] = [input.from, input.to].map((number) => rows.find(({ version }) => version === number));
  if (found === undefined || from === undefined || to === undefined) return notFound("version");
  return ok({ from: from.version, to: to.version, changes: changesBetween(ctx, from.content, to.content) });
}

export function changesBetween(ctx: Context, before: DriveContent, after: DriveContent) {
  return diffDrive(before, after, { timeZone: ctx.tenant.timeZone });
}

function readVersions(ctx: ActorContext, driveId: string) {
  return readTenant(ctx.db, ctx.tenant.id, (orm) => [
    orm.select({ id: drive.id }).from(drive).where(driveInReach(ctx, driveId)),
    selectVersions(orm, ctx, driveId),
  ]);
}

/** Every version of a drive, newest first. */
export function selectVersions(orm: Orm, ctx: Context, driveId: string) {
  return orm
    .select()
    .from(driveVersion)
    .where(and(eq(driveVersion.tenantId, ctx.tenant.id), eq(driveVersion.driveId, driveId)))
    .orderBy(desc(driveVersion.version));
}

/** What applicants were told that changed, newest first. */
export function toldChanges(ctx: Context, versions: readonly VersionRow[]): ToldChange[] {
  return versions
    .map((row, i) => toVersionView(ctx, row, versions[i + 1]))
    .filter(({ isTold, changes }) => isTold && changes.length > 0)
    .map(({ version, at, reason, changes }) => ({ version, at, reason, changes }));
}

function toVersionView(ctx: Context, row: VersionRow, earlier: VersionRow | undefined) {
  const { version, reason, createdBy: by, isTold } = row;
  const changes = earlier ? changesBetween(ctx, earlier.content, row.content) : [];
  return { version, reason, by, at: row.createdAt.toISOString(), isTold, changes };
}
