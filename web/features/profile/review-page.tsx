import type { MyProfileView } from "#shared/contracts/profile.ts";
import type { ReadResume } from "#shared/contracts/resumes.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { Skeleton } from "#web/components/ui/skeleton.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { countDoubtful } from "./doubtful.ts";
import { NOTHING_EXTRA, reviewOf } from "./merge-draft.ts";
import { ParseWatcher } from "./parse-watcher.tsx";
import { draftOf } from "./profile-draft.ts";
import { asksForChanges } from "./asks-for-changes.ts";
import { ProfileForm } from "./profile-form.tsx";
import { ResumeDownload } from "./resume-download.tsx";

/** What was read from one résumé, to correct and confirm. */
export async function ReviewPage({ resumeId }: { resumeId: string }) {
  const { api } = await serverApi();
  const [resume, profile] = await Promise.all([
    load(api.my.resumes[":id"].$get({ param: { id: resumeId } })),
    load(api.my.profile.$get()),
  ]);
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/profile", label: "Profile" }]}
        title={resume.status === "parsing" ? "Reading your résumé" : "Check what we read"}
        description={resume.label}
        {...(resume.status !== "uploading" && {
          actions: <ResumeDownload resumeId={resume.id} label={resume.label} />,
        })}
      />
      <Review resume={resume} profile={profile} />
    </Page>
  );
}

function Review({ resume, profile }: { resume: ReadResume; profile: MyProfileView }) {
  if (resume.status === "parsing") return <Reading resumeId={resume.id} />;
  if (resume.status === "uploading") {
    return (
      <Callout
        tone="warn"
        title="This upload was not finished"
        actions={<ButtonLink href="/profile">Try again</ButtonLink>}
      >
        The file did not arrive whole. Please upload it once more.
      </Callout>
    );
  }
  if (resume.parsed === null) {
    return (
      <>
        <Callout tone="warn" title="We could not read this file">
          {resume.failure} You can send it with applications all the same; please fill in the profile by hand.
        </Callout>
        <ProfileForm review={{ draft: draftOf(profile), extra: NOTHING_EXTRA }} isFrozen={asksForChanges(profile)} />
      </>
    );
  }
  const review = reviewOf(profile, resume.parsed);
  return (
    <>
      <Advice
        isFirst={profile.confirmedAt === null}
        doubtful={countDoubtful(review.draft)}
        warnings={resume.parsed.warnings}
      />
      <ProfileForm review={review} isFrozen={asksForChanges(profile)} />
    </>
  );
}

interface AdviceProps {
  readonly isFirst: boolean;
  readonly doubtful: number;
  readonly warnings: readonly string[];
}

function Advice({ isFirst, doubtful, warnings }: AdviceProps) {
  return (
    <Callout tone={warnings.length > 0 || doubtful > 0 ? "warn" : "info"} title="You have the last word">
      <p>
        {isFirst
          ? "We read these from your résumé. Correct what is wrong, add what is missing, then confirm."
          : "This is your profile, with what this résumé says beside it. Nothing changes unless you take it over."}
      </p>
      {doubtful > 0 && (
        <p className="mt-1">{countOf(doubtful, "value was", "values were")} hard to read; look for “Please check”.</p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="mt-1">
          {warning}
        </p>
      ))}
    </Callout>
  );
}

function Reading({ resumeId }: { resumeId: string }) {
  return (
    <div className="flex flex-col gap-6">
      <ParseWatcher resumeId={resumeId} />
      {["w-2/5", "w-3/5", "w-1/2", "w-2/3"].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className="h-3.5 w-24" />
          <Skeleton className="h-9 w-full" />
          <Skeleton className={`h-3.5 ${width}`} />
        </div>
      ))}
    </div>
  );
}
