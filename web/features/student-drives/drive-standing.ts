import type { MyDriveRow } from "#shared/contracts/drives.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";
import { APPLICATION_LABELS } from "../applications/application-labels.ts";

/** Where a student stands with a drive, in a word, and everything in the way when they cannot apply. */
export interface DriveStanding {
  readonly kind: "applied" | "can_apply" | "not_eligible" | "policy" | "closed";
  readonly label: string;
  readonly tone: Tone;
  /** Whether the drive takes applications still. */
  readonly isOpen: boolean;
  readonly reasons: readonly string[];
}

type Drive = Pick<MyDriveRow, "verdict" | "application" | "acceptsApplications">;

/**
 * An application counts first, then whether there is still time, then what the office has closed, then the rule, then
 * the season's policy.
 */
export function standingOf({ verdict, application, acceptsApplications: isOpen }: Drive): DriveStanding {
  if (application && application.status !== "withdrawn") {
    const { label, tone } = APPLICATION_LABELS[application.status];
    const said = application.status === "in_progress" ? "Applied" : label;
    return { kind: "applied", label: said, tone, isOpen, reasons: [] };
  }
  if (!isOpen) return { kind: "closed", label: "Applications closed", tone: "neutral", isOpen, reasons: [] };
  if (verdict.closedBy !== null) {
    return { kind: "policy", label: "Closed by the office", tone: "warn", isOpen, reasons: [verdict.closedBy] };
  }
  if (!verdict.eligible) {
    return { kind: "not_eligible", label: "Not eligible", tone: "warn", isOpen, reasons: verdict.reasons };
  }
  if (!verdict.policyAllows) {
    return { kind: "policy", label: "Closed by policy", tone: "warn", isOpen, reasons: verdict.policyReasons };
  }
  return { kind: "can_apply", label: "You can apply", tone: "good", isOpen, reasons: [] };
}
