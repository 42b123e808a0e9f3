import { sql } from "drizzle-orm";
import { application, roundResult } from "#shared/db/schema/application.ts";
import { interview } from "#shared/db/schema/interview.ts";
import { offer } from "#shared/db/schema/offer.ts";
import { stripSnapshot } from "#shared/domain/erasure/strip-snapshot.ts";
import { CLEARED, FIGURE, NOBODY, OTHERS, ofStudents, read, rewritten, withheld } from "../fate.ts";
import { byApplication, byEnrollment, nameOf } from "../subject.ts";

const ASSESSMENT = "Kept for those who decide. Ask the placement office if you want to see it.";

/** What the student applied for, and what became of it. */
export const APPLICATIONS = [
  ofStudents(roundResult, {
    section: "round results",
    whose: byApplication(roundResult.applicationId),
    // Staged until then.
    known: () => sql`exists (select 1 from round r where r.tenant_id = round_result.tenant_id
      and r.id = round_result.round_id and r.released_at is not null)`,
    rows: "kept",
    why: "How many went on in each round stays countable; scores and remarks are taken off.",
    columns: {
      tenantId: NOBODY,
      roundId: read("round", nameOf("round", roundResult.roundId)),
      applicationId: read("drive", nameOf("application", roundResult.applicationId)),
      outcome: FIGURE,
      attendance: FIGURE,
      presumed: NOBODY,
      rank: withheld(ASSESSMENT),
      score: withheld(ASSESSMENT, { value: null }),
      remark: withheld(ASSESSMENT, { value: null }),
      recordedBy: OTHERS,
      recordedAt: FIGURE,
    },
  }),
  ofStudents(interview, {
    section: "interviews",
    whose: byEnrollment(interview.enrollmentId),
    known: () => sql`interview.status <> 'proposed'`,
    rows: "kept",
    why: "That a panel had an interview at that time stays; feedback and score are taken off.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      applicationId: NOBODY,
      enrollmentId: NOBODY,
      driveId: read("drive", nameOf("drive", interview.driveId)),
      roundId: read("round", nameOf("round", interview.roundId)),
      panelId: NOBODY,
      status: FIGURE,
      startsAt: FIGURE,
      endsAt: FIGURE,
      period: NOBODY,
      live: NOBODY,
      room: FIGURE,
      videoLink: CLEARED,
      sequence: NOBODY,
      checkedInAt: CLEARED,
      startedAt: CLEARED,
      completedAt: CLEARED,
      score: withheld(ASSESSMENT, { value: null }),
      feedback: withheld(ASSESSMENT, { value: null }),
      cancelReason: CLEARED,
      updatedAt: NOBODY,
      createdAt: NOBODY,
    },
  }),
  ofStudents(offer, {
    section: "offers",
    whose: byEnrollment(offer.enrollmentId),
    // What a company has decided and the office holds is not there yet; what the student reported is.
    known: () => sql`(offer.released_at is not null or offer.source <> 'drive')`,
    rows: "kept",
    why: "Offers, their pay and what became of them stay countable, without a name.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      cycleId: read("season", nameOf("season", offer.cycleId)),
      source: FIGURE,
      applicationId: NOBODY,
      driveId: NOBODY,
      companyId: NOBODY,
      companyName: FIGURE,
      title: FIGURE,
      outcome: FIGURE,
      tags: NOBODY,
      enrollmentId: NOBODY,
      status: FIGURE,
      compensation: FIGURE,
      ctcMinor: FIGURE,
      currency: FIGURE,
      releasedAt: FIGURE,
      respondBy: FIGURE,
      respondedAt: FIGURE,
      closedReason: FIGURE,
      closedByOfferId: NOBODY,
      note: CLEARED,
      deferredUntil: FIGURE,
      createdAt: NOBODY,
    },
  }),
  ofStudents(application, {
    section: "applications",
    whose: byEnrollment(application.enrollmentId),
    rows: "kept",
    why: "Who applied stays countable by programme, branch and year; what they sent is taken off.",
    columns: {
      tenantId: NOBODY,
      id: NOBODY,
      driveId: read("drive", nameOf("drive", application.driveId)),
      enrollmentId: NOBODY,
      resumeId: read("resume", nameOf("resume", application.resumeId)),
      // As `statusForStudent`: an offer that the office still holds is not yet there.
      status: read(
        "status",
        () => sql`case application.status when 'pending_offer' then 'in_progress' else application.status end`,
      ),
      snapshot: rewritten(stripSnapshot),
      appliedAt: FIGURE,
      driveVersion: FIGURE,
      closedByOfferId: NOBODY,
      createdAt: NOBODY,
    },
  }),
] as const;
