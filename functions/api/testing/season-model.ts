import type { ApplicationStatus } from "#shared/domain/application/statuses.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { OfferClosedReason, TerminationReason } from "#shared/domain/offer/closed-reasons.ts";
import type { OfferSource, OfferStatus } from "#shared/domain/offer/statuses.ts";
import { decideApplication, decidePursuit, type Pursuit, type VersionedPolicy } from "#shared/domain/policy/decide.ts";
import type { PolicyJob } from "#shared/domain/policy/job.ts";
import { offerState } from "#shared/domain/policy/offer-state.ts";
import { rulesFor } from "#shared/domain/policy/policy.ts";
import { settleAcceptance, settleDecline, type Settlement, settleRelease } from "#shared/domain/policy/settle.ts";
import { isHeld, type Standing } from "#shared/domain/policy/standing.ts";

export interface ModelApplication {
  readonly student: number;
  readonly drive: number;
  status: ApplicationStatus;
  closedBy: string | null;
  advanced: boolean;
}

export interface ModelOffer {
  readonly id: string;
  readonly student: number;
  readonly application: ModelApplication | null;
  readonly source: OfferSource;
  readonly job: PolicyJob;
  status: OfferStatus;
  reason: OfferClosedReason | null;
  isReleased: boolean;
}

interface Rival extends Pursuit {
  readonly application: ModelApplication | null;
  readonly open: ModelOffer | null;
}

const IN_FLIGHT: ReadonlySet<ApplicationStatus> = new Set(["in_progress", "pending_offer", "offered"]);
const SELECTING: ReadonlySet<DriveStatus> = new Set(["published", "applications_closed", "in_process"]);

/** A season in memory, moved by the domain's functions alone: what the API and its rows are held against. */
export class SeasonModel {
  readonly drives: { status: DriveStatus; readonly job: PolicyJob }[];
  readonly applications: ModelApplication[] = [];
  readonly offers: ModelOffer[] = [];
  readonly policy: VersionedPolicy;
  readonly #facts: Standing["facts"];
  readonly #today: string;

  constructor(policy: VersionedPolicy, jobs: readonly PolicyJob[], facts: Standing["facts"], today: string) {
    this.policy = policy;
    this.drives = jobs.map((job) => ({ job, status: "published" }));
    this.#facts = facts;
    this.#today = today;
  }

  standing(student: number): Standing {
    return {
      facts: this.#facts,
      offers: this.offers
        .filter((offer) => offer.student === student && offer.isReleased)
        .map(({ id, job, source, status, reason }) => ({
          id,
          job,
          source,
          state: offerState(status, reason, false),
          releasedOn: this.#today,
        })),
      applications: this.applications.filter((each) => each.student === student).length,
      shortlists: 0,
      strikes: {},
    };
  }

  rivals(student: number, except?: ModelOffer): Rival[] {
    const pursuing = (job: PolicyJob, open: ModelOffer | null): Pursuit => ({
      job,
      ...(open?.isReleased && { offer: { id: open.id, releasedOn: this.#today } }),
    });
    const inFlight = this.applications
      .filter((each) => each.student === student && IN_FLIGHT.has(each.status))
      .map((application): Rival => {
        const open = this.offers.find((each) => each.application === application && each.status === "extended") ?? null;
        return { application, open, ...pursuing(open?.job ?? this.drives[application.drive]!.job, open) };
      });
    const external = this.offers
      .filter((each) => each.student === student && each.application === null)
      .filter((each) => each.status === "extended" && each.isReleased)
      .map((open): Rival => ({ application: null, open, ...pursuing(open.job, open) }));
    return [...inFlight, ...external].filter(({ open }) => open === null || open !== except);
  }

  apply(student: number, drive: number): boolean {
    const known = this.applications.some((each) => each.student === student && each.drive === drive);
    const { status, job } = this.drives[drive]!;
    if (known || status !== "published") return false;
    if (!decideApplication(this.policy, this.standing(student), job, this.#today).allowed) return false;
    this.applications.push({ student, drive, status: "in_progress", closedBy: null, advanced: false });
    return true;
  }

  /** Applications close, and everybody still in advances; nobody is told yet. */
  record(drive: number): boolean {
    const it = this.drives[drive]!;
    if (it.status !== "published") return false;
    it.status = "in_process";
    for (const each of this.#of(drive)) if (each.status === "in_progress") each.advanced = true;
    return true;
  }

  mayExtend(application: ModelApplication): boolean {
    const isIn = application.advanced && application.status === "in_progress";
    return isIn && this.drives[application.drive]!.status === "in_process";
  }

  extend(application: ModelApplication, id: string): void {
    application.status = "pending_offer";
    const { student, drive } = application;
    this.offers.push({ ...OPEN, id, student, application, source: "drive", job: this.drives[drive]!.job });
  }

  release(drive: number): boolean {
    const it = this.drives[drive]!;
    if (it.status !== "in_process") return false;
    it.status = "results_declared";
    const staged = this.offers.filter((each) => each.application?.drive === drive && isStaged(each));
    const ruledOut = staged.filter((each) => !this.#mayHave(each));
    for (const each of ruledOut) {
      close(each, "terminated", "student_placed");
      each.application!.status = "auto_withdrawn";
    }
    for (const each of staged) if (!ruledOut.includes(each)) this.#release(each);
    for (const each of this.#of(drive)) if (each.status === "in_progress") each.status = "rejected";
    return true;
  }

  /** The office records an offer from elsewhere; undefined when the policy rules it out. */
  mayRecord(student: number, source: OfferSource, job: PolicyJob): boolean {
    return this.#mayHave({ ...OPEN, id: "new", student, application: null, source, job });
  }

  recordExternal(student: number, source: OfferSource, job: PolicyJob, id: string): void {
    const offer: ModelOffer = { ...OPEN, id, student, application: null, source, job };
    this.offers.push(offer);
    this.#release(offer);
  }

  accept(offer: ModelOffer): boolean {
    if (!isOpen(offer)) return false;
    const standing = this.standing(offer.student);
    const pursuit = { job: offer.job, offer: { id: offer.id, releasedOn: this.#today } };
    if (!decidePursuit(this.policy, standing, pursuit, this.#today).allowed) return false;
    const rivals = this.rivals(offer.student, offer);
    const settled = settleAcceptance(this.policy, standing, offer.id, rivals, this.#today);
    if (settled.ends.some(({ id }) => this.#offer(id).status === "joined")) return false;
    offer.status = "accepted";
    if (offer.application) offer.application.status = "accepted";
    this.#carryOut(offer, settled, "upgraded");
    return true;
  }

  decline(offer: ModelOffer): boolean {
    return this.#turnDown(offer, "declined");
  }

  /** Its time passes: the policy declines or accepts for the student. */
  expire(offer: ModelOffer): boolean {
    if (!isOpen(offer)) return false;
    return this.#turnDown(offer, "expired");
  }

  terminate(offer: ModelOffer, reason: TerminationReason): boolean {
    const from = reason === "student_renege" ? ["accepted", "deferred"] : ["extended", "accepted", "deferred"];
    if (!offer.isReleased || !from.includes(offer.status)) return false;
    close(offer, "terminated", reason);
    if (offer.application) offer.application.status = "offer_terminated";
    return true;
  }

  /** What the office may bring back once an offer has ended. */
  restorable(offer: ModelOffer, reason: TerminationReason): ModelApplication[] {
    const standing = this.standing(offer.student);
    const state = offerState("terminated", reason, false);
    const after = {
      ...standing,
      offers: standing.offers.map((each) => (each.id === offer.id ? { ...each, state } : each)),
    };
    return this.applications.filter(
      (each) =>
        each.closedBy === offer.id &&
        each.status === "auto_withdrawn" &&
        SELECTING.has(this.drives[each.drive]!.status) &&
        decidePursuit(this.policy, after, { job: this.drives[each.drive]!.job }, this.#today).allowed,
    );
  }

  restore(applications: readonly ModelApplication[]): void {
    for (const each of applications) Object.assign(each, { status: "in_progress", closedBy: null });
  }

  join(offer: ModelOffer, to: "deferred" | "joined" | "not_joined"): boolean {
    const from = to === "deferred" ? ["accepted"] : ["accepted", "deferred"];
    if (!from.includes(offer.status)) return false;
    offer.status = to;
    if (to === "not_joined" && offer.application) offer.application.status = "offer_terminated";
    return true;
  }

  #turnDown(offer: ModelOffer, as: "declined" | "expired"): boolean {
    if (!isOpen(offer)) return false;
    const [standing, rivals] = [this.standing(offer.student), this.rivals(offer.student, offer)];
    const settled = settleDecline(this.policy, standing, offer.id, rivals, this.#today, as);
    close(offer, as, as === "expired" ? "no_answer" : null);
    if (offer.application) offer.application.status = "declined";
    const ends = settled.ends.filter(({ id }) => this.#offer(id).status !== "joined");
    this.#carryOut(offer, { ...settled, ends }, "upgrade_declined");
    return true;
  }

  #release(offer: ModelOffer): void {
    offer.isReleased = true;
    if (offer.application) offer.application.status = "offered";
    const standing = this.standing(offer.student);
    const own = standing.offers.find(({ id }) => id === offer.id)!;
    if (!isHeld(rulesFor(this.policy.policy, this.#facts.program), own)) return;
    const rivals = this.rivals(offer.student, offer);
    this.#carryOut(offer, settleRelease(this.policy, standing, rivals, this.#today), "upgraded");
  }

  #carryOut(by: ModelOffer, { ends, closes }: Settlement<Rival>, reason: OfferClosedReason): void {
    for (const { id } of ends) {
      const ended = this.#offer(id);
      close(ended, "terminated", reason);
      if (ended.application) ended.application.status = "offer_terminated";
    }
    for (const { application, open } of closes) {
      if (open) close(open, open.isReleased ? "declined" : "terminated", "student_placed");
      if (application?.status === "offered") application.status = "declined";
      else if (application) Object.assign(application, { status: "auto_withdrawn", closedBy: by.id });
    }
  }

  #mayHave({ student, job }: ModelOffer): boolean {
    return decidePursuit(this.policy, this.standing(student), { job }, this.#today).allowed;
  }

  #of(drive: number): ModelApplication[] {
    return this.applications.filter((each) => each.drive === drive);
  }

  #offer(id: string): ModelOffer {
    return this.offers.find((each) => each.id === id)!;
  }
}

const OPEN = { status: "extended", reason: null, isReleased: false } as const;

export function isOpen({ status, isReleased }: ModelOffer): boolean {
  return status === "extended" && isReleased;
}

function isStaged({ status, isReleased }: ModelOffer): boolean {
  return status === "extended" && !isReleased;
}

function close(offer: ModelOffer, status: OfferStatus, reason: OfferClosedReason | null): void {
  Object.assign(offer, { status, reason });
}
