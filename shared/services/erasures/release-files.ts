import { and, eq, ne } from "drizzle-orm";
import { enrollment } from "#shared/db/schema/enrollment.ts";
import { resume } from "#shared/db/schema/resume.ts";
import { studentImport } from "#shared/db/schema/student-import.ts";
import type { TenantTransaction } from "#shared/db/with-tenant.ts";
import type { Subject } from "../personal-data/subject.ts";
import { ofEnrollment } from "../resumes/view.ts";

/**
 * Keys of the files that are to be deleted: the student's résumés, and sheets that the student may stand in. What a
 * sheet says is in the records once it is imported, and the file has no use any more.
 */
export async function releaseFiles(tx: TenantTransaction, { tenantId, membershipId }: Subject): Promise<string[]> {
  const resumes = await tx
    .select({ key: resume.objectKey })
    .from(resume)
    .innerJoin(enrollment, ofEnrollment)
    .where(and(eq(resume.tenantId, tenantId), eq(enrollment.membershipId, membershipId), ne(resume.objectKey, "")));
  const sheets = await tx
    .select({ key: studentImport.objectKey })
    .from(studentImport)
    .where(and(eq(studentImport.tenantId, tenantId), eq(studentImport.status, "imported")));
  return [...resumes, ...sheets].map(({ key }) => key);
}
