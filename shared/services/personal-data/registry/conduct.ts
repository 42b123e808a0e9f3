import { inArray, type SQL, sql } from "drizzle-orm";
import { auditEvent } from "#shared/db/schema/audit.ts";
import { erasure } from "#shared/db/schema/erasure.ts";
import { override } from "#shared/db/schema/override.ts";
import { strike } from "#shared/db/schema/strike.ts";
import { CLEARED, FIGURE, NOBODY, OTHERS, ofStudents, read, WITH_ROW, withheld } from "../fate.ts";
import { byEnrollment, byMembership, nameOf, type Subject } from "../subject.ts";
import { TOLD_ACTIONS } from "../told-actions.ts";

const byMe = ({ membershipId }: Subject) => sql`audit_event.actor_membership_id = ${membershipId}`;

const isOwnRecord = ({ tenantId, membershipId }: Subject) => sql`(audit_event.entity_id in (
  select e.id from enrollment e where e.tenant_id = ${tenantId} and e.membership_id = ${membershipId}
  union all select p.id from profile_change p join enrollment e on e.tenant_id = p.tenant_id and e.id = p.enrollment_id
    where p.tenant_id = ${tenantId} and e.membership_id = ${membershipId}))`;

/** What the student did, and what was done to what is theirs; two look-ups by index, since a trail is long. */
const isMine = (subject: Subject) => sql`audit_event.id in (
  select a.id from audit_event a
    where a.tenant_id = ${subject.tenantId} and a.actor_membership_id = ${subject.membershipId}
  union all
  select a.id from (
    ${ofMine("enrollment", sql`enrollment`, sql`x.id`, subject)}
    union all ${ofMine("profile_change", sql`profile_change`, sql`x.enrollment_id`, subject)}
    union all ${ofMine("resume", sql`resume`, sql`x.enrollment_id`, subject)}
    union all ${ofMine("strike", sql`strike`, sql`x.enrollment_id`, subject)}
    union all ${ofMine("application", sql`application`, sql`x.enrollment_id`, subject)}
    union all select 'membership', ${subject.membershipId}::uuid) mine
  join audit_event a on a.tenant_id = ${subject.tenantId} and a.entity_type = mine.type and a.entity_id = mine.id)`;

function ofMine(type: string, table: SQL, enrollmentId: SQL, { tenantId, membershipId }: Subject): SQL {
  return sql`select ${type}::text as type, x.id from ${table} x
    join enrollment e on e.tenant_id = x.tenant_id and e.id = ${enrollmentId}
    where x.tenant_id = ${tenantId} and e.membership_id = ${membershipId}`;
}

/** What the college decided about the student, and its trail. */
export const CONDUCT = [
  ofStudents(strike, {
    section: "strikes",
    whose: byEnrollment(strike.enrollmentId),
    rows: "deleted",
    why: "Strikes, appeals and what was decided.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      cycleId: read("season", nameOf("season", strike.cycleId)),
      enrollmentId: NOBODY,
      kind: WITH_ROW,
      sourceId: NOBODY,
      note: WITH_ROW,
      status: WITH_ROW,
      appeal: WITH_ROW,
      appealedAt: WITH_ROW,
      decisionNote: WITH_ROW,
      decidedBy: OTHERS,
      decidedAt: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(override, {
    section: "exceptions",
    whose: byEnrollment(override.enrollmentId),
    rows: "deleted",
    why: "Exceptions that were made for the student alone.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      cycleId: read("season", nameOf("season", override.cycleId)),
      domain: WITH_ROW,
      effect: WITH_ROW,
      enrollmentId: NOBODY,
      branchId: NOBODY,
      programId: NOBODY,
      driveId: read("drive", nameOf("drive", override.driveId)),
      companyId: NOBODY,
      reason: WITH_ROW,
      expiresAt: WITH_ROW,
      createdBy: OTHERS,
      revokedAt: WITH_ROW,
      revokedBy: OTHERS,
      revokeReason: WITH_ROW,
      createdAt: WITH_ROW,
    },
  }),
  ofStudents(erasure, {
    section: "requests for erasure",
    whose: byMembership(erasure.membershipId),
    rows: "kept",
    why: "That a request was made and answered has to be shown on demand.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      membershipId: NOBODY,
      status: FIGURE,
      reason: CLEARED,
      decidedBy: OTHERS,
      decidedAt: FIGURE,
      decision: CLEARED,
      createdAt: FIGURE,
    },
  }),
  ofStudents(auditEvent, {
    section: "audit trail",
    whose: isMine,
    known: (subject) => sql`(${byMe(subject)} or audit_event.entity_type <> 'application'
      or ${inArray(sql`audit_event.action`, [...TOLD_ACTIONS])})`,
    rows: "kept",
    why:
      "Who decided what, and when, cannot be rewritten: it defends the decisions of a season. The portal shows neither " +
      "the name nor what was said of an erased student.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      seq: NOBODY,
      actorMembershipId: NOBODY,
      actorName: OTHERS,
      actorRole: FIGURE,
      action: FIGURE,
      entityType: FIGURE,
      entityId: NOBODY,
      // What others wrote for each other is not the student's to read here; what was told them is in its own section.
      reason: read("reason", (subject) => sql`case when ${byMe(subject)} then audit_event.reason end`),
      before: read(
        "before",
        (subject) => sql`case when ${byMe(subject)} or ${isOwnRecord(subject)} then audit_event.before end`,
      ),
      after: read(
        "after",
        (subject) => sql`case when ${byMe(subject)} or ${isOwnRecord(subject)} then audit_event.after end`,
      ),
      requestId: withheld("Names a request to the servers, and says nothing of you."),
      createdAt: FIGURE,
    },
  }),
] as const;
