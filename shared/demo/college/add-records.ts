import type { FactField } from "#shared/domain/enrollment/fields.ts";
import { SeededRandom } from "../random.ts";
import { type Build, daysFrom, onDay } from "./build.ts";

/** Facts that the registrar's sheet brought, and those that the office has looked at certificates for. */
const BY_IMPORT = ["cgpa", "activeBacklogs", "totalBacklogs"] as const;
const BY_STAFF = ["tenthPct", "twelfthPct", "diplomaPct"] as const;
const IMPORTED_DAYS_AGO = 120;
const CHANGES = 4;

/** Who has vouched for what: the registrar's facts of all, the office's of most; and changes that students ask for. */
export function addRecords(build: Build, { adminId, officerId }: { adminId: string; officerId: string }): void {
  const { rows, tenantId, now } = build;
  // From numbers of its own: the season is the same whatever was vouched for.
  const random = new SeededRandom(build.college.seed);
  const verifiedAt = daysFrom(now, -IMPORTED_DAYS_AGO);
  for (const enrollment of rows.enrollment) {
    const vouch = (fields: readonly FactField[], way: "import" | "staff", verifiedBy: string) => {
      for (const field of fields) {
        if ((enrollment[field] ?? null) === null) continue;
        rows.fieldVerification.push({ tenantId, enrollmentId: enrollment.id, field, way, verifiedBy, verifiedAt });
      }
    };
    vouch(BY_IMPORT, "import", adminId);
    if (random.chance(85)) vouch(BY_STAFF, "staff", officerId);
  }
  const asking = rows.enrollment.filter(({ profileConfirmedAt, cgpa }) => profileConfirmedAt && cgpa).slice(1);
  random.sample(asking, CHANGES).forEach((enrollment, i) => addChange(build, enrollment, i));
  addErasure(build);
}

/** One who has applied for nothing wants to be forgotten. */
function addErasure({ rows, ids, tenantId, now }: Build): void {
  const leaving = rows.enrollment.findLast(({ profileConfirmedAt }) => !profileConfirmedAt);
  if (leaving === undefined) return;
  const createdAt = daysFrom(onDay(now, 9, 40), -2);
  const reason = "I have moved to a college in another country.";
  const { membershipId } = leaving;
  rows.erasure.push({ tenantId, id: ids.at(createdAt), membershipId, status: "requested", reason, createdAt });
}

function addChange({ rows, ids, tenantId, now }: Build, { id, cgpa }: Build["rows"]["enrollment"][number], i: number) {
  const createdAt = daysFrom(onDay(now, 11, 10 * i), -1 - i);
  rows.profileChange.push({
    tenantId,
    id: ids.at(createdAt),
    enrollmentId: id,
    field: "cgpa",
    oldValue: cgpa,
    newValue: Math.min(10, Math.round((Number(cgpa) + 0.12) * 100) / 100),
    reason: "The sixth semester's mark sheet is out; a copy is with the department.",
    status: "pending",
    createdAt,
  });
}
