import type { DriveCommand, DriveStatus } from "#shared/domain/drive/statuses.ts";
import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";

/** What the header's one prominent button does. */
export type NextAction =
  | { readonly kind: "command"; readonly command: "submit" | "approve" | "publish" | "close" }
  | { readonly kind: "release_results" }
  | { readonly kind: "close_applications"; readonly isDue: boolean }
  | { readonly kind: "edit" }
  | { readonly kind: "rounds" | "offers"; readonly label: string };

export interface NextStep {
  /** Where the drive stands and on whom it waits, in a sentence for this reader. */
  readonly says: string;
  readonly action: NextAction | undefined;
}

export interface Standing {
  readonly status: DriveStatus;
  readonly possible: readonly DriveCommand[];
  readonly rounds: readonly { readonly status: "planned" | "recorded" | "released" }[];
  readonly hasDeadlinePassed: boolean;
  /** Offers so far, staged ones included. */
  readonly offers: number;
  /** Those that the office has not released. */
  readonly stagedOffers: number;
}

const command = (name: (NextAction & { kind: "command" })["command"]): NextAction => ({
  kind: "command",
  command: name,
});

const RELEASE: NextAction = { kind: "release_results" };

/** The one thing that this reader should do next with a drive, and how things stand. */
export function nextStep(drive: Standing, role: Role): NextStep {
  if ((OFFICE_ROLES as readonly Role[]).includes(role)) return officeStep(drive);
  if (role === "recruiter") return recruiterStep(drive);
  return { says: SEEN_BY_ALL[drive.status], action: undefined };
}

const SEEN_BY_ALL: Readonly<Record<DriveStatus, string>> = {
  draft: "A draft that was not handed in yet.",
  submitted: "The placement office is looking at it.",
  changes_requested: "Sent back to the company for changes.",
  approved: "Approved, not yet published.",
  published: "Students can apply.",
  applications_closed: "Nobody can apply any more; the selection has not begun.",
  in_process: "The selection is under way.",
  results_declared: "Results are declared; offers are out.",
  closed: "This drive is over.",
  cancelled: "This drive was cancelled.",
};

const WITH_OFFICE = "Your offers are with the placement office, who release them.";

function officeStep(drive: Standing): NextStep {
  switch (drive.status) {
    case "draft":
      return { says: "A draft. Only the office and the company see it.", action: command("submit") };
    case "submitted":
      return { says: "The company waits for your review.", action: command("approve") };
    case "changes_requested":
      return { says: "With the company, who were asked for changes.", action: undefined };
    case "approved":
      return drive.hasDeadlinePassed
        ? { says: "Approved, but its deadline has passed. Set a later one to publish it.", action: { kind: "edit" } }
        : { says: "Approved. Students see it once it is published.", action: command("publish") };
    case "published":
      return {
        says: drive.hasDeadlinePassed ? "The deadline has passed; close applications." : "Students can apply.",
        action: { kind: "close_applications", isDue: drive.hasDeadlinePassed },
      };
    case "in_process":
      return selectionStep(drive, true);
    case "applications_closed":
      return { says: SEEN_BY_ALL[drive.status], action: { kind: "rounds", label: "Record results" } };
    case "results_declared":
      if (drive.stagedOffers > 0) return { says: "New offers wait for you to release them.", action: RELEASE };
      return { says: "Offers are out. Close the drive when everybody has answered.", action: command("close") };
    default:
      return { says: SEEN_BY_ALL[drive.status], action: undefined };
  }
}

function recruiterStep(drive: Standing): NextStep {
  switch (drive.status) {
    case "draft":
      return { says: "A draft. Submit it, and the placement office reviews it.", action: command("submit") };
    case "changes_requested":
      return { says: "Make the changes that are asked for, then submit it again.", action: command("submit") };
    case "submitted":
      return { says: "With the placement office for review.", action: undefined };
    case "approved":
      return { says: "Approved. The placement office will publish it.", action: undefined };
    case "published":
      return drive.hasDeadlinePassed
        ? { says: "The deadline has passed.", action: { kind: "rounds", label: "Record results" } }
        : { says: "Students can apply until the deadline.", action: undefined };
    case "applications_closed":
      return {
        says: "Applications are closed. Record who goes on.",
        action: { kind: "rounds", label: "Record results" },
      };
    case "in_process":
      return selectionStep(drive, false);
    case "results_declared":
      return { says: drive.stagedOffers > 0 ? WITH_OFFICE : SEEN_BY_ALL.results_declared, action: undefined };
    default:
      return { says: SEEN_BY_ALL[drive.status], action: undefined };
  }
}

function selectionStep({ rounds, possible, offers }: Standing, isOffice: boolean): NextStep {
  const isAllRecorded = rounds.every(({ status }) => status !== "planned");
  if (isAllRecorded && isOffice && possible.includes("declare_results")) {
    const says = offers > 0 ? "The offers wait for you to release them." : "The company has extended no offer yet.";
    return { says, action: RELEASE };
  }
  if (isAllRecorded && offers > 0) {
    return { says: WITH_OFFICE, action: undefined };
  }
  if (isAllRecorded) {
    const says = "Every round has its results. Extend your offers; the placement office releases them.";
    return { says, action: { kind: "offers", label: "Extend offers" } };
  }
  const isStaged = rounds.some(({ status }) => status === "recorded");
  if (isStaged) {
    return isOffice
      ? {
          says: "A round’s results wait for you to release them.",
          action: { kind: "rounds", label: "Review the round" },
        }
      : { says: "Your results are with the placement office, who release them.", action: undefined };
  }
  return { says: SEEN_BY_ALL.in_process, action: { kind: "rounds", label: "Record results" } };
}
