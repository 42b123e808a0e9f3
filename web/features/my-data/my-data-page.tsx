import type { MyErasures } from "#shared/contracts/erasures.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { OpenThings } from "../erasures/open-things.tsx";
import { OutlookLists } from "../erasures/outlook-lists.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { ExportButton } from "./export-button.tsx";
import { WithdrawErasure } from "./withdraw-erasure.tsx";

/** What the college keeps of the student: to take along, and to have erased. */
export async function MyDataPage() {
  const { api } = await serverApi();
  const erasures = await load(api.my.erasures.$get());
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/profile", label: "Profile" }]}
        title="Your data"
        description="What the college keeps of you is yours to see, to take along and to have erased."
      />
      <Section title="Download">
        <Card>
          <CardBody className="flex flex-col items-start gap-4">
            <p>
              One file with everything: your record and profile, applications as you sent them, results, interviews,
              offers, notices, who looked at your résumés, and the résumés themselves. Programs can read it, too.
            </p>
            <ExportButton />
          </CardBody>
        </Card>
      </Section>
      <Erase erasures={erasures} />
      <OutlookLists outlook={erasures.outlook} whose="yours" />
    </Page>
  );
}

function Erase({ erasures: { items, outlook } }: { erasures: MyErasures }) {
  const [latest] = items;
  return (
    <Section title="Erase">
      {latest?.status === "requested" && (
        <Callout tone="info" title="You have asked to be erased">
          The placement office answers by <DateTime iso={latest.dueAt} style="date" />. Until then nothing changes.
        </Callout>
      )}
      {latest?.status === "refused" && (
        <Callout tone="warn" title="Your request was refused">
          The placement office writes: {latest.decision}
        </Callout>
      )}
      {outlook.blocks.length > 0 && (
        <Callout tone="warn" title="Something is still open">
          You can ask now. It is done once these have come to an end: withdraw, or answer the offer.
          <OpenThings blocks={outlook.blocks} />
        </Callout>
      )}
      <Card>
        <CardBody className="flex flex-col items-start gap-4">
          <p>
            Your name and everything that leads to you is deleted, and you cannot sign in any more. Companies that you
            applied to keep what they were given: ask them, too. Below is what goes, and what stays without your name.
          </p>
          {latest?.status === "requested" ? <WithdrawErasure id={latest.id} /> : <EraseDialog />}
        </CardBody>
      </Card>
    </Section>
  );
}
