import { FileText } from "lucide-react";
import type { MyApplicationView } from "#shared/contracts/applications.ts";
import type { MyDriveView } from "#shared/contracts/drives.ts";
import { Card } from "#web/components/ui/card.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { loadMyInterviews } from "../interviews/load-my-interviews.ts";
import { ResumeDownload } from "../profile/resume-download.tsx";
import { APPLICATION_LABELS } from "./application-labels.ts";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { ApplicationTimeline } from "./application-timeline.tsx";
import { ChangeResume } from "./change-resume.tsx";
import { WithdrawButton } from "./withdraw-button.tsx";

interface ApplicationStandingProps {
  readonly application: MyApplicationView;
  readonly rounds: readonly MyDriveView["rounds"][number][];
  /** Whether the drive still takes applications. */
  readonly isOpen: boolean;
}

/** Where an application stands, how it came there, and the way out. */
export async function ApplicationStanding({ application, rounds, isOpen }: ApplicationStandingProps) {
  const { id, drive, status, resume, possible } = application;
  const interviews = (await loadMyInterviews()).filter((interview) => interview.drive.id === drive.id);
  const { label, tone, meaning } = APPLICATION_LABELS[status];
  return (
    <Card className="flex flex-col gap-5 p-5">
      <div className="flex flex-col gap-1.5">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-md font-semibold">Your application</h2>
          <StatusPill tone={tone}>{label}</StatusPill>
        </div>
        <p className="text-ink-muted">{meaning}</p>
      </div>
      <ApplicationTimeline application={application} rounds={rounds} interviews={interviews} />
      <div className="flex items-center gap-3 border-t border-line pt-4">
        <FileText aria-hidden className="size-4 shrink-0 text-ink-subtle" />
        <p className="min-w-0 flex-1">
          <span className="block truncate">{resume.label}</span>
          <span className="block text-sm text-ink-subtle">The résumé they see</span>
        </p>
        {possible.includes("change_resume") && (
          <ChangeResume applicationId={id} currentId={resume.id} resumes={await loadResumes()} />
        )}
        <ResumeDownload resumeId={resume.id} label={resume.label} />
      </div>
      {possible.includes("withdraw") && (
        <WithdrawButton applicationId={id} company={drive.company} title={drive.title} canApplyAgain={isOpen} />
      )}
    </Card>
  );
}

async function loadResumes() {
  const { api } = await serverApi();
  return (await load(api.my.resumes.$get())).items;
}
