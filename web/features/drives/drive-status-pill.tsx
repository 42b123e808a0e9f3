import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { DRIVE_STATUS_LABELS, DRIVE_STATUS_TONES } from "./drive-labels.ts";

export function DriveStatusPill({ status }: { status: DriveStatus }) {
  return <StatusPill tone={DRIVE_STATUS_TONES[status]}>{DRIVE_STATUS_LABELS[status]}</StatusPill>;
}
