import type { StudentFacts } from "../../enrollment/facts.ts";
import type { StrikeKind } from "../../strike/statuses.ts";
import type { PolicyJob } from "../job.ts";
import type { OfferRecord } from "../standing.ts";

/** How an offer ended in fact. `by_policy`: the policy closed it, so nobody knows what the student would have said. */
export type Answer = "accepted" | "declined" | "expired" | "lost" | "by_policy";

interface Happening {
  readonly studentId: string;
  /** Milliseconds since the epoch; happenings of one instant keep their order in the list. */
  readonly at: number;
  /** The college's day, `YYYY-MM-DD`. */
  readonly day: string;
}

/** What happened in a season, as far as a policy decides about it. */
export type SeasonEvent = Happening &
  (
    | { readonly type: "applied"; readonly driveId: string; readonly job: PolicyJob }
    | {
        readonly type: "offered";
        readonly offerId: string;
        /** Null for an offer from elsewhere. */
        readonly driveId: string | null;
        readonly job: PolicyJob;
        readonly source: OfferRecord["source"];
      }
    | { readonly type: "answered"; readonly offerId: string; readonly answer: Answer }
    | { readonly type: "shortlisted" }
    | { readonly type: "struck"; readonly kind: StrikeKind }
  );

export interface SeasonStudent {
  readonly id: string;
  /** As they are now: what they were at the time is not kept. */
  readonly facts: StudentFacts;
}

/** A season to be played again. */
export interface SeasonRecord {
  readonly students: readonly SeasonStudent[];
  readonly events: readonly SeasonEvent[];
}
