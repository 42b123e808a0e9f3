import type { MyDriveView } from "#shared/contracts/drives.ts";
import { Avatar } from "#web/components/ui/avatar.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { AttachmentsSection } from "../attachments/attachments-section.tsx";
import { ApplicationStanding } from "../applications/application-standing.tsx";
import { ChangeList } from "../drives/change-list.tsx";
import { PayBreakdown } from "../drives/pay-breakdown.tsx";
import { asSentence } from "../eligibility-builder/rule-sentence.ts";
import { loadMyOffers } from "../offers/load-offers.ts";
import { OfferCard } from "../offers/offer-card.tsx";
import { ApplyPanel } from "./apply-panel.tsx";
import { BondNote } from "./bond-note.tsx";
import { DriveFacts } from "./drive-facts.tsx";
import { standingOf } from "./drive-standing.ts";
import { loadMyDrive } from "./load-my-drive.ts";
import { RoundSteps } from "./round-steps.tsx";
import { VerdictPanel } from "./verdict-panel.tsx";

/** One drive as a student sees it: what it is, and what they can do about it. */
export async function StudentDrivePage({ driveId }: { driveId: string }) {
  const [drive, offers] = await Promise.all([loadMyDrive(driveId), loadMyOffers()]);
  const offer = offers.find((each) => each.job.driveId === driveId);
  const { compensation } = drive;
  return (
    <Page>
      <div className="flex flex-col gap-4">
        <PageHeader
          crumbs={[{ href: "/drives", label: "Drives" }]}
          title={
            <span className="flex items-center gap-3.5">
              <Avatar name={drive.company.name} size="lg" isSquare />
              <span className="min-w-0">{drive.title}</span>
            </span>
          }
          description={[drive.company.name, drive.locations.join(", ")].filter(Boolean).join(" · ")}
        />
      </div>
      {offer && <OfferCard offer={offer} />}
      <div className="grid items-start gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside aria-label="Your standing" className="flex flex-col gap-4 lg:sticky lg:top-8 lg:order-last">
          <Standing drive={drive} />
        </aside>
        <div className="flex min-w-0 flex-col gap-9 max-md:pb-8">
          <Section title="Pay">
            <PayBreakdown pay={compensation} />
            {compensation.bond && <BondNote bond={compensation.bond} currency={compensation.currency} />}
          </Section>
          <Section title="The job">
            <p className="max-w-prose whitespace-pre-line">{drive.description}</p>
          </Section>
          {drive.changes.length > 0 && <Changes changes={drive.changes} />}
          <CompanySection company={drive.company.name} about={drive.about} />
          <AttachmentsSection driveId={drive.id} />
          <Section title="Who may apply">
            <p className="max-w-prose">{asSentence(drive.eligibilitySentence)}</p>
          </Section>
          <Section title="Rounds">
            <RoundSteps rounds={drive.rounds} />
          </Section>
          <Section title="At a glance">
            <DriveFacts drive={drive} />
          </Section>
        </div>
      </div>
    </Page>
  );
}

function Changes({ changes }: Pick<MyDriveView, "changes">) {
  return (
    <Section title="What has changed">
      <ol className="flex flex-col gap-5">
        {changes.map(({ version, at, reason, changes: each }) => (
          <li key={version} className="flex flex-col gap-2">
            <span className="text-sm text-ink-muted">
              <DateTime iso={at} />
              {reason && `: ${reason}`}
            </span>
            <ChangeList changes={each} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function CompanySection({ company, about }: { company: string } & Pick<MyDriveView, "about">) {
  const { industry, website, text } = about;
  if (industry === null && website === null && text === null) return null;
  return (
    <Section title={`About ${company}`}>
      {text && <p className="max-w-prose whitespace-pre-line">{text}</p>}
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-muted">
        {industry && <span>{industry}</span>}
        {website && <ExternalLink href={website} />}
      </p>
    </Section>
  );
}

/** What the student can do now, or did, or why not. */
async function Standing({ drive }: { drive: MyDriveView }) {
  const { api } = await serverApi();
  const standing = standingOf(drive);
  if (standing.kind === "applied" && drive.application) {
    const application = await load(api.my.applications[":id"].$get({ param: { id: drive.application.id } }));
    return <ApplicationStanding application={application} rounds={drive.rounds} isOpen={standing.isOpen} />;
  }
  if (standing.kind !== "can_apply") return <VerdictPanel drive={drive} standing={standing} />;
  const [profile, resumes] = await Promise.all([load(api.my.profile.$get()), load(api.my.resumes.$get())]);
  return <ApplyPanel drive={drive} profile={profile} resumes={resumes.items} />;
}
