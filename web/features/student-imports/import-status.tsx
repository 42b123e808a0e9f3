import type { StudentImportView } from "#shared/contracts/student-imports.ts";
import { StatusPill, type Tone } from "#web/components/ui/status-pill.tsx";

const STATUSES: Readonly<Record<StudentImportView["status"], { label: string; tone: Tone }>> = {
  uploading: { label: "Not checked", tone: "neutral" },
  checked: { label: "Checked, not imported", tone: "warn" },
  imported: { label: "Imported", tone: "good" },
};

export function ImportStatus({ status }: Pick<StudentImportView, "status">) {
  return <StatusPill tone={STATUSES[status].tone}>{STATUSES[status].label}</StatusPill>;
}
