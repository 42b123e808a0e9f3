import { CircleCheck, CircleDashed } from "lucide-react";
import type { MyDriveView } from "#shared/contracts/drives.ts";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card } from "#web/components/ui/card.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { ApplyDialog } from "./apply-dialog.tsx";
import { applyNeeds, type Need, usableResumes } from "./apply-needs.ts";
import { Deadline } from "./deadline.tsx";

interface ApplyPanelProps {
  readonly drive: MyDriveView;
  readonly profile: MyProfileView;
  readonly resumes: readonly ResumeView[];
}

/** The student may apply: the button, or exactly what is still missing. */
export function ApplyPanel({ drive, profile, resumes }: ApplyPanelProps) {
  const needs = applyNeeds(profile, resumes);
  const isReady = needs.every(({ isMet }) => isMet);
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div className="flex flex-col gap-2">
        <StatusPill tone="good">You can apply</StatusPill>
        <Deadline iso={drive.applicationsCloseAt} isOpen />
      </div>
      {drive.verdict.allowedBy.map((sentence) => (
        <Callout key={sentence} tone="good" title={sentence} />
      ))}
      {isReady ? (
        // In reach of the thumb on phones, however far one has read.
        <div className="max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:z-20 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4 max-md:py-2.5">
          <ApplyDialog drive={drive} resumes={usableResumes(resumes)} />
        </div>
      ) : (
        <div className="flex flex-col gap-3">
          <p className="font-medium">Before you can apply:</p>
          <ul className="flex flex-col gap-1">
            {needs.map((need) => (
              <NeedItem key={need.href} need={need} />
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}

function NeedItem({ need: { isMet, text, href, action } }: { need: Need }) {
  return (
    <li className="flex min-h-11 items-center gap-2.5">
      {isMet ? (
        <>
          <CircleCheck aria-hidden className="size-5 shrink-0 text-good" />
          <span className="text-ink-muted">
            {text}
            <span className="sr-only">: there</span>
          </span>
        </>
      ) : (
        <>
          <CircleDashed aria-hidden className="size-5 shrink-0 text-ink-subtle" />
          <Link href={href} className="py-2 font-medium text-brand-ink underline underline-offset-4">
            {action}
          </Link>
        </>
      )}
    </li>
  );
}
