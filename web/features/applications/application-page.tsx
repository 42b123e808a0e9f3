import { ButtonLink } from "#web/components/ui/button.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { call } from "#web/lib/api/result.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { standingOf } from "../student-drives/drive-standing.ts";
import { loadMyOffers } from "../offers/load-offers.ts";
import { OfferCard } from "../offers/offer-card.tsx";
import { PaySummary } from "../student-drives/pay-summary.tsx";
import { ApplicationStanding } from "./application-standing.tsx";

/** One application of the student; the offer that came of it stands first. */
export async function ApplicationPage({ applicationId }: { applicationId: string }) {
  const { api } = await serverApi();
  const [application, offers] = await Promise.all([
    load(api.my.applications[":id"].$get({ param: { id: applicationId } })),
    loadMyOffers(),
  ]);
  // A cancelled drive, or one of a season that is left, is not shown to students any more.
  const found = await call(api.my.drives[":id"].$get({ param: { id: application.drive.id } }));
  const drive = found.ok ? found.data : undefined;
  const offer = offers.find((each) => each.job.driveId === application.drive.id);
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/applications", label: "Applications" }]}
        title={application.drive.title}
        description={application.drive.company}
        actions={drive && <ButtonLink href={`/drives/${drive.id}`}>See the drive</ButtonLink>}
      />
      {offer ? <OfferCard offer={offer} /> : <PaySummary pay={application.drive.pay} isLarge />}
      <ApplicationStanding
        application={application}
        rounds={drive?.rounds ?? []}
        isOpen={drive !== undefined && standingOf(drive).isOpen}
      />
    </Page>
  );
}
