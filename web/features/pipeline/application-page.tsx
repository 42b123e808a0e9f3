import { notFound } from "next/navigation";
import type { ApplicationView } from "#shared/contracts/applications.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { type KeyValue, KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { YearlyPay } from "#web/components/ui/money.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { labelOf } from "#web/lib/format/labels.ts";
import { ApplicationPill } from "./application-columns.tsx";
import { ApplicationProfile } from "./application-profile.tsx";
import { OFFER_LABELS } from "./pipeline-labels.ts";
import { ResumeButton } from "./resume-button.tsx";
import { RoundTrail } from "./round-trail.tsx";

export interface ApplicationPageProps {
  readonly driveId: string;
  readonly applicationId: string;
  readonly me: MeView;
}

/** One application, as the student was when they applied. */
export async function ApplicationPage({ driveId, applicationId, me }: ApplicationPageProps) {
  const { api } = await serverApi();
  const application = await load(api.applications[":id"].$get({ param: { id: applicationId } }));
  if (application.drive.id !== driveId) notFound();
  const { rollNo, branch, name, status, email, drive } = application;
  return (
    <Page>
      <PageHeader
        crumbs={[
          { href: "/drives", label: "Drives" },
          { href: `/drives/${drive.id}`, label: drive.title },
          { href: `/drives/${drive.id}/applications`, label: "Applications" },
        ]}
        title={name}
        status={<ApplicationPill status={status} />}
        description={`${rollNo}, ${branch}. ${email}`}
        actions={me.membership.role !== "coordinator" && <ResumeButton applicationId={application.id} name={name} />}
      />
      <div className="grid items-start gap-x-12 gap-y-9 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-9">
          <Section title="Record" description="As it was on the day of applying.">
            <KeyValueList columns={3} items={factsOf(application.facts)} />
          </Section>
          {application.profile && <ApplicationProfile profile={application.profile} />}
        </div>
        <aside aria-label="Progress" className="flex flex-col gap-8">
          <Section title="Rounds">
            <RoundTrail {...application} mayNote={me.membership.role !== "coordinator"} />
          </Section>
          {application.offer && <OfferFacts offer={application.offer} />}
        </aside>
      </div>
    </Page>
  );
}

function factsOf(facts: ApplicationView["facts"]): readonly KeyValue[] {
  const percent = (value: number | null) => (value === null ? null : `${value} %`);
  const items: KeyValue[] = [
    { label: "Programme", value: facts.program },
    { label: "Branch", value: facts.branches.join(", ") },
    { label: "Graduating", value: facts.graduatingYear },
    { label: "CGPA", value: facts.cgpa?.toFixed(2) ?? null },
    { label: "10th", value: percent(facts.tenthPct) },
    { label: "12th", value: percent(facts.twelfthPct) },
    { label: "Diploma", value: percent(facts.diplomaPct) },
    { label: "Active backlogs", value: facts.activeBacklogs },
    { label: "Total backlogs", value: facts.totalBacklogs },
    { label: "Gap years", value: facts.gapYears },
  ];
  if (facts.gender) items.push({ label: "Gender", value: labelOf(facts.gender) });
  if (facts.skills.length > 0) items.push({ label: "Skills", value: facts.skills.join(", ") });
  return items;
}

function OfferFacts({ offer }: { offer: NonNullable<ApplicationView["offer"]> }) {
  const { label, tone } = OFFER_LABELS[offer.status];
  const isStaged = offer.releasedAt === null;
  return (
    <Section title="Offer">
      <KeyValueList
        items={[
          {
            label: "Status",
            value: isStaged ? (
              <StatusPill tone="neutral">With the placement office</StatusPill>
            ) : (
              <StatusPill tone={tone}>{label}</StatusPill>
            ),
          },
          { label: "CTC", value: <YearlyPay minor={offer.pay.ctcMinor} currency={offer.pay.currency} /> },
          { label: "Answer by", value: offer.respondBy ? <DateTime iso={offer.respondBy} /> : "Runs from the release" },
        ]}
      />
    </Section>
  );
}
