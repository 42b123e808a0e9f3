import { addAnnouncements } from "./add-announcements.ts";
import { addApplicants, type Season } from "./add-applications.ts";
import { addDrives } from "./add-drives.ts";
import { addDesk, addExternalOffers, addOverrides } from "./add-office.ts";
import { addCollege, addMember, addStudents } from "./add-people.ts";
import { addProposal } from "./add-proposal.ts";
import { addRecords } from "./add-records.ts";
import { addTimers } from "./add-timers.ts";
import { startBuild } from "./build.ts";
import type { MadeUpCollege } from "./college.ts";
import { decideDrive } from "./decide-drive.ts";
import type { CollegeRows } from "./rows.ts";

/**
 * A college in the middle of its season: the same rows for the same seed and `now`. Drives are gone through in order of
 * their deadlines, so that who has a job no longer applies, as its policy says.
 */
export function makeCollege(college: MadeUpCollege, now: Date): CollegeRows {
  const build = startBuild(college, now);
  const catalog = addCollege(build);
  const at = `${college.slug}.example`;
  const adminId = addMember(build, "admin", { name: "Asha Menon", email: `admin@${at}` });
  const officerId = addMember(build, "officer", { name: "Farida Khan", email: `officer@${at}` });
  const branchId = catalog.branches.get("CSE");
  addMember(build, "coordinator", {
    name: "Dr. Ramesh Iyer",
    email: `coordinator@${at}`,
    ...(branchId && { branchId }),
  });
  const drives = addDrives(build);
  const candidates = addStudents(build, catalog);
  const season = startSeason(candidates);
  addExternalOffers(build, season);
  for (const drive of drives) decideDrive(build, season, drive, addApplicants(build, season, drive));
  addProposal(build, drives);
  addOverrides(build, season, officerId);
  addDesk(build, officerId);
  if (college.drives > 0) addAnnouncements(build, officerId);
  addRecords(build, { adminId, officerId });
  addTimers(build);
  build.rows.auditEvent.sort((a, b) => (a.createdAt as Date).valueOf() - (b.createdAt as Date).valueOf());
  return build.rows;
}

function startSeason(candidates: Season["candidates"]): Season {
  return {
    candidates,
    placed: new Map(),
    offered: new Set(),
    inFlight: new Map(),
    interviews: new Set(),
    owed: 0,
  };
}
