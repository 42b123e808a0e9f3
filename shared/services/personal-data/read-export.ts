import type { Orm } from "#shared/db/connect.ts";
import { user } from "#shared/db/schema/identity.ts";
import { membership } from "#shared/db/schema/membership.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { readTenant } from "#shared/db/with-tenant.ts";
import { and, asc, eq, ne } from "drizzle-orm";
import type { ActorContext } from "../_kernel/context.ts";
import { ofEnrollment } from "../resumes/view.ts";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { STUDENT_TABLES } from "./registry/index.ts";
import { fatesOf, selectShown } from "./select.ts";
import type { Subject } from "./subject.ts";

/** From who the student is to how they sign in. */
const TABLES = STUDENT_TABLES.toReversed();

export interface ExportedFile {
  readonly label: string;
  readonly fileName: string;
  readonly objectKey: string;
}

/** All that the college keeps of the caller, as it is at one moment: the rows of every table, by section. */
export async function readExport(ctx: ActorContext) {
  const { id: tenantId } = ctx.tenant;
  const { membershipId, email } = ctx.actor;
  const [own] = await readTenant(ctx.db, tenantId, (orm) => [selectUserId(orm, tenantId, membershipId)]);
  const subject: Subject = { tenantId, membershipId, email, userId: own[0]?.userId ?? null };
  const [person, files, ...rows] = await readTenant(ctx.db, tenantId, (orm) => [
    selectPerson(orm, subject),
    selectFiles(orm, subject),
    ...TABLES.map((entry) => selectShown(orm, entry, subject)),
  ]);
  const sections = Object.fromEntries(TABLES.map((entry, i) => [keyOf(entry.section), rows[i] ?? []]));
  return { login: person[0] ?? null, sections, withheld: WITHHELD, files: files satisfies ExportedFile[] };
}

/** What is not in the export, and why. */
const WITHHELD = TABLES.flatMap((entry) =>
  fatesOf(entry).flatMap(([field, fate]) =>
    fate.of === "student" && "withheld" in fate.shown
      ? [{ section: keyOf(entry.section), field, why: fate.shown.withheld }]
      : [],
  ),
);

const selectUserId = (orm: Orm, tenantId: string, membershipId: string) =>
  orm
    .select({ userId: membership.userId })
    .from(membership)
    .where(and(eq(membership.tenantId, tenantId), eq(membership.id, membershipId)));

const selectPerson = (orm: Orm, { userId }: Subject) =>
  orm
    .select({ name: user.name, email: user.email, emailVerified: user.emailVerified, createdAt: user.createdAt })
    .from(user)
    .where(eq(user.id, userId ?? ""));

const selectFiles = (orm: Orm, { tenantId, membershipId }: Subject) =>
  orm
    .select({ label: resume.label, fileName: resume.fileName, objectKey: resume.objectKey })
    .from(resume)
    .innerJoin(enrollment, ofEnrollment)
    .where(
      and(
        eq(resume.tenantId, tenantId),
        eq(enrollment.membershipId, membershipId),
        ne(resume.status, "uploading"),
        ne(resume.objectKey, ""),
      ),
    )
    .orderBy(asc(resume.createdAt), asc(resume.id));

/** "round results" → `roundResults`, for programs. */
export function keyOf(section: string): string {
  const ascii = section.normalize("NFD").replace(/[^a-z ]/g, "");
  return ascii.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
}
