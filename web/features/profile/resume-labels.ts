import type { ResumeStatus } from "#shared/domain/resume/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const RESUME_LABELS: Readonly<Record<ResumeStatus, { readonly label: string; readonly tone: Tone }>> = {
  uploading: { label: "Upload not finished", tone: "warn" },
  parsing: { label: "Being read", tone: "info" },
  parsed: { label: "Read", tone: "good" },
  unreadable: { label: "Could not be read", tone: "warn" },
};
