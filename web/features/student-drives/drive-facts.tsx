import type { MyDriveView } from "#shared/contracts/drives.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { MODE_LABELS, OUTCOME_LABELS, WORK_MODE_LABELS } from "../drives/drive-labels.ts";
import { formatDay } from "#web/lib/format/date-time.ts";

export function DriveFacts({ drive }: { drive: MyDriveView }) {
  return (
    <KeyValueList
      className="grid-cols-2"
      items={[
        { label: "Company", value: drive.company.name },
        { label: "Kind", value: OUTCOME_LABELS[drive.outcome] },
        { label: "Locations", value: drive.locations.length > 0 ? drive.locations.join(", ") : "Not said" },
        { label: "Held", value: MODE_LABELS[drive.mode] },
        ...(drive.venue ? [{ label: "Venue", value: drive.venue }] : []),
        ...(drive.meetingUrl ? [{ label: "Link", value: <ExternalLink href={drive.meetingUrl} /> }] : []),
        ...(drive.workMode ? [{ label: "Work is done", value: WORK_MODE_LABELS[drive.workMode] }] : []),
        ...(drive.skills.length > 0 ? [{ label: "Skills", value: drive.skills.join(", ") }] : []),
        ...(drive.joiningOn ? [{ label: "Joining", value: formatDay(drive.joiningOn) }] : []),
        { label: "Openings", value: drive.openings?.toLocaleString("en-IN") ?? "Not said" },
        { label: "Applications close", value: <DateTime iso={drive.applicationsCloseAt} /> },
        { label: "Withdrawals until", value: <DateTime iso={drive.withdrawalsCloseAt} /> },
      ]}
    />
  );
}
