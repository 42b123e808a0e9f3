import { Audience } from "#shared/contracts/announcements.ts";
import type {
  Applicants,
  Audience as AudienceType,
  AUDIENCE_OUTCOMES,
  AudienceApplicationStatus,
} from "#shared/domain/announcement/audience.ts";
import { type GroupDraft, newGroup, toDraft } from "#web/features/eligibility-builder/rule-draft.ts";
import { ruleFromDraft } from "#web/features/eligibility-builder/rule-from-draft.ts";

/** An audience while it is being chosen: what was chosen of another kind is still there when one comes back to it. */
export interface AudienceDraft {
  readonly kind: AudienceType["kind"];
  /** Of a season, a rule, and for finding a drive. */
  readonly cycleId: string;
  readonly rule: GroupDraft;
  readonly programIds: readonly string[];
  readonly branchIds: readonly string[];
  /** As typed: `2027, 2028`. */
  readonly years: string;
  readonly driveId: string;
  readonly applicants: Applicants["by"];
  readonly statuses: readonly AudienceApplicationStatus[];
  readonly roundId: string;
  readonly outcomes: readonly (typeof AUDIENCE_OUTCOMES)[number][];
  readonly companyIds: readonly string[];
}

export function emptyAudience(cycleId: string): AudienceDraft {
  return {
    kind: "season",
    cycleId,
    rule: newGroup("all"),
    programIds: [],
    branchIds: [],
    years: "",
    driveId: "",
    applicants: "all",
    statuses: [],
    roundId: "",
    outcomes: [],
    companyIds: [],
  };
}

export function toAudienceDraft(audience: AudienceType, cycleId: string): AudienceDraft {
  const draft = { ...emptyAudience(cycleId), kind: audience.kind };
  switch (audience.kind) {
    case "season":
      return { ...draft, cycleId: audience.cycleId };
    case "rule":
      return { ...draft, cycleId: audience.cycleId, rule: toDraft(audience.rule) };
    case "students": {
      const { programIds, branchIds, graduatingYears } = audience;
      return { ...draft, programIds, branchIds, years: graduatingYears.join(", ") };
    }
    case "drive": {
      const { by, ...chosen } = audience.applicants;
      return { ...draft, driveId: audience.driveId, applicants: by, ...chosen };
    }
    case "recruiters":
      return { ...draft, companyIds: audience.companyIds };
  }
}

/** The audience that a draft says; undefined while something of it is not chosen yet. */
export function audienceOf(draft: AudienceDraft): AudienceType | undefined {
  const said = Audience.safeParse(sayAudience(draft));
  return said.success ? (said.data as AudienceType) : undefined;
}

function sayAudience({ kind, cycleId, programIds, branchIds, companyIds, driveId, ...draft }: AudienceDraft): unknown {
  switch (kind) {
    case "season":
      return { kind, cycleId };
    case "rule": {
      const { rule, problems } = ruleFromDraft(draft.rule);
      return problems.length === 0 ? { kind, cycleId, rule } : undefined;
    }
    case "students": {
      const graduatingYears = draft.years.split(/[\s,]+/).flatMap((year) => (year === "" ? [] : Number(year)));
      return { kind, programIds, branchIds, graduatingYears };
    }
    case "drive":
      return { kind, driveId, applicants: sayApplicants(draft) };
    case "recruiters":
      return { kind, companyIds };
  }
}

function sayApplicants({
  applicants: by,
  statuses,
  roundId,
  outcomes,
}: Pick<AudienceDraft, "applicants" | "statuses" | "roundId" | "outcomes">): unknown {
  if (by === "all") return { by };
  return by === "status" ? { by, statuses } : { by, roundId, outcomes };
}
