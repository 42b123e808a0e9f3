import { addAnnouncements } from "./add-announcements.ts";
import { addApplicants, type Season } from "./add-applications.ts";
import { addDrives } from "./add-drives.ts";
import { addInterviews } from "./add-interviews.ts";
import { addDesk, addExternalOffers, addOverrides } from "./add-office.ts";
import { addCollege, addMember, addStudents } from "./add-people.ts";
import { startBuild } from "./build.ts";
import type { MadeUpCollege } from "./college.ts";
import { decideDrive } from "./decide-drive.ts";
import type { CollegeRows } from "./rows.ts";

/**
 * A college in the middle of its season: the same rows for the same seed and `now`. Drives are gone through in order of
 * their deadlines, so that who has a job no longer applies, as its policy (one job) says.
 */
export function makeCollege(college: MadeUpCollege, now: Date): CollegeRows {
  const build = startBuild(college, now);
  const catalog = addCollege(build);
  const at = `${college.slug}.example`;
  addMember(build, "admin", { name: "Asha Menon", email: `admin@${at}` });
  const officerId = addMember(build, "officer", { name: "Farida Khan", email: `officer@${at}` });
  const branchId = catalog.branches.get("CSE");
  addMember(build, "coordinator", {
    name: "Dr. Ramesh Iyer",
    email: `coordinator@${at}`,
    ...(branchId && { branchId }),
  });
  const drives = addDrives(build);
  const candidates = addStudents(build, catalog);
  const season: Season = { candidates, placed: new Map(), offered: new Set(), owed: 0 };
  addExternalOffers(build, season);
  let interviewDay = 0;
  for (const drive of drives) {
    const applicants = addApplicants(build, season, drive);
    decideDrive(build, season, drive, applicants);
    if (drive.row.status === "in_process") addInterviews(build, interviewDay++, drive, applicants);
  }
  addOverrides(build, season, officerId);
  addDesk(build, officerId);
  addAnnouncements(build, officerId);
  build.rows.auditEvent.sort((a, b) => (a.createdAt as Date).valueOf() - (b.createdAt as Date).valueOf());
  return build.rows;
}
