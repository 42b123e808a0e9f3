import { PencilLine } from "lucide-react";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import type { ResumeView } from "#shared/contracts/resumes.ts";
import { MAX_RESUMES } from "#shared/contracts/resumes.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { MySeasons } from "../seasons/my-seasons.tsx";
import { AcademicRecord } from "./academic-record.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { ProfileSummary } from "./profile-summary.tsx";
import { ResumeList } from "./resume-list.tsx";
import { ResumeUpload } from "./resume-upload.tsx";

/** The student's profile: what companies see, the résumés, and the record that the office keeps. */
export async function ProfilePage() {
  const { api } = await serverApi();
  const [profile, { items: resumes }] = await Promise.all([load(api.my.profile.$get()), load(api.my.resumes.$get())]);
  const isConfirmed = profile.confirmedAt !== null;
  return (
    <Page isNarrow>
      <PageHeader
        title={profile.name}
        description={`${profile.rollNo}, ${profile.record.program}, ${profile.record.branch}`}
        status={
          <StatusPill tone={isConfirmed ? "good" : "warn"}>{isConfirmed ? "Confirmed" : "Not confirmed"}</StatusPill>
        }
      />
      {!isConfirmed && <FirstSteps resumes={resumes} />}
      {(isConfirmed || resumes.length > 0) && <Resumes resumes={resumes} />}
      {isConfirmed && <OwnWords profile={profile} />}
      <AcademicRecord profile={profile} />
      <MySeasons />
      <YourData />
    </Page>
  );
}

function YourData() {
  return (
    <Section
      title="Your data"
      actions={
        <ButtonLink href="/profile/data" size="sm">
          Download or erase
        </ButtonLink>
      }
    >
      <p className="text-ink-muted">Download everything that the college keeps of you, or ask to be erased.</p>
    </Section>
  );
}

function Resumes({ resumes }: { resumes: readonly ResumeView[] }) {
  return (
    <Section
      title={<span id="resumes">Résumés</span>}
      description={
        resumes.length > 0
          ? "The newest is proposed when you apply; each application keeps the one it was sent with."
          : "We read it for you, and you check what we read."
      }
    >
      {resumes.length > 0 && <ResumeList resumes={resumes} />}
      {resumes.length < MAX_RESUMES ? (
        <ResumeUpload isFirst={resumes.length === 0} />
      ) : (
        <p className="text-sm text-ink-muted">
          You have {MAX_RESUMES} résumés, as many as can be kept. Remove one to upload another.
        </p>
      )}
    </Section>
  );
}

function OwnWords({ profile }: { profile: MyProfileView }) {
  return (
    <Section
      title="Profile"
      description={
        profile.confirmedAt && (
          <>
            Confirmed on <DateTime iso={profile.confirmedAt} style="date" />
          </>
        )
      }
      actions={
        <ButtonLink href="/profile/edit" size="sm" icon={<PencilLine aria-hidden />}>
          Edit
        </ButtonLink>
      }
    >
      <ProfileSummary profile={profile} />
    </Section>
  );
}
