import type { AnnouncementRow } from "#shared/contracts/announcements.ts";
import type { AnnouncementStatus } from "#shared/domain/announcement/statuses.ts";
import type { Tone } from "#web/components/ui/status-pill.tsx";

export const STATUS_LABELS: Readonly<Record<AnnouncementStatus, { label: string; tone: Tone }>> = {
  draft: { label: "Draft", tone: "neutral" },
  scheduled: { label: "Scheduled", tone: "info" },
  sent: { label: "Sent", tone: "good" },
  withdrawn: { label: "Withdrawn", tone: "bad" },
};

export const AUDIENCE_LABELS: Readonly<Record<AnnouncementRow["audienceKind"], string>> = {
  season: "Everybody in a season",
  students: "Students by programme, branch or batch",
  rule: "Students who meet a rule",
  drive: "Applicants of a drive",
  recruiters: "Recruiters",
};
