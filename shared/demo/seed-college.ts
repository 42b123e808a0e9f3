import type { Database } from "#shared/db/connect.ts";
import { withTenant } from "#shared/db/with-tenant.ts";
import type { FileStore } from "#shared/ports/file-store.ts";
import type { MadeUpCollege } from "./college/college.ts";
import { makeCollege } from "./college/make-college.ts";
import type { CollegeRows } from "./college/rows.ts";
import { storeCollege } from "./college/store-college.ts";
import { addPassword, type Login } from "./login.ts";
import { storeResumes } from "./store-resumes.ts";

/** Makes a college up as it stands at `now` and writes it, with its files where a store is given. Answers who can sign in. */
export async function seedCollege(
  db: Database,
  college: MadeUpCollege,
  passwordHash: string,
  now: Date,
  files?: FileStore,
): Promise<Login[]> {
  const rows = makeCollege(college, now);
  const members = chosenMembers(rows, college);
  await withTenant(db, rows.tenant[0]?.id ?? "", async (tx) => {
    await storeCollege(tx, rows);
    for (const { userId } of members) if (userId) await addPassword(tx, userId, passwordHash);
  });
  if (files) await storeResumes(files, rows);
  return members.map(({ role, email }) => ({ role, email }));
}

/** The staff; recruiters of the named companies and of the first drive in process; a student with work to do. */
function chosenMembers(rows: CollegeRows, { companies = [], hasLead = false }: MadeUpCollege) {
  const named = new Set(companies.map(({ recruiter }) => recruiter?.email));
  const poster = rows.drive.find(({ status }) => status === "in_process")?.createdBy;
  const waiting = rows.interview.find(({ status }) => status === "scheduled")?.enrollmentId;
  const student = hasLead ? rows.enrollment[0] : rows.enrollment.find(({ id }) => id === waiting);
  const lead = (student ?? rows.enrollment[0])?.membershipId;
  return rows.membership.filter(
    ({ id, role, email }) =>
      role === "admin" ||
      role === "officer" ||
      role === "coordinator" ||
      named.has(email) ||
      id === poster ||
      id === lead,
  );
}
