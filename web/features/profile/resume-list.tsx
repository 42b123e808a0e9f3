import { FileText } from "lucide-react";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { formatBytes } from "#web/lib/format/labels.ts";
import { ParseWatcher } from "./parse-watcher.tsx";
import { RemoveResume } from "./remove-resume.tsx";
import { ResumeDownload } from "./resume-download.tsx";
import { RESUME_LABELS } from "./resume-labels.ts";

/** The student's résumés, newest first; the newest is proposed when they apply. */
export function ResumeList({ resumes }: { resumes: readonly ResumeView[] }) {
  const reading = resumes.find(({ status }) => status === "parsing");
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
      {resumes.map((resume) => (
        <ResumeItem key={resume.id} resume={resume} />
      ))}
      {reading && (
        <li className="sr-only">
          <ParseWatcher resumeId={reading.id} />
        </li>
      )}
    </ul>
  );
}

function ResumeItem({ resume }: { resume: ResumeView }) {
  const { id, label, status, sizeBytes, createdAt } = resume;
  const { label: state, tone } = RESUME_LABELS[status];
  return (
    <li className="flex items-start gap-3 py-3 pr-2 pl-4">
      <FileText aria-hidden className="mt-0.5 size-5 shrink-0 text-ink-subtle" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {status === "parsed" || status === "parsing" ? (
            <Link href={`/profile/resumes/${id}`} className="underline underline-offset-4 touch:py-2">
              {label}
            </Link>
          ) : (
            label
          )}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-subtle">
          <StatusPill tone={tone}>{state}</StatusPill>
          <span>
            {formatBytes(sizeBytes)}, <DateTime iso={createdAt} style="date" />
          </span>
        </p>
        {resume.failure && <p className="mt-1 text-sm text-ink-muted">{resume.failure}</p>}
      </div>
      <span className="flex">
        {status !== "uploading" && <ResumeDownload resumeId={id} label={label} />}
        <RemoveResume resumeId={id} label={label} />
      </span>
    </li>
  );
}
