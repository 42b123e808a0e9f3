import type { MyDriveView } from "#shared/contracts/drives.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { MODE_LABELS, OUTCOME_LABELS } from "../drives/drive-labels.ts";

export function DriveFacts({ drive }: { drive: MyDriveView }) {
  return (
    <KeyValueList
      className="grid-cols-2"
      items={[
        { label: "Company", value: drive.company.name },
        { label: "Kind", value: OUTCOME_LABELS[drive.outcome] },
        { label: "Locations", value: drive.locations.length > 0 ? drive.locations.join(", ") : "Not said" },
        { label: "Held", value: MODE_LABELS[drive.mode] },
        { label: "Openings", value: drive.openings?.toLocaleString("en-IN") ?? "Not said" },
        { label: "Applications close", value: <DateTime iso={drive.applicationsCloseAt} /> },
      ]}
    />
  );
}
