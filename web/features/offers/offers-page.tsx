import { Handshake } from "lucide-react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { ApplicationTabs } from "../applications/application-tabs.tsx";
import { isOpen, loadMyOffers } from "./load-offers.ts";
import { OfferCard } from "./offer-card.tsx";
import { ReportOffer } from "./report-offer.tsx";
import { ReportedOffers } from "./reported-offers.tsx";

/** The student's offers: what waits for an answer, then what was answered. */
export async function OffersPage() {
  const { api } = await serverApi();
  const [offers, reported] = await Promise.all([loadMyOffers(), load(api.my["external-offers"].$get())]);
  const open = offers.filter(isOpen);
  const past = offers.filter((offer) => !isOpen(offer));
  return (
    <Page isNarrow>
      <div className="flex flex-col gap-4">
        <PageHeader
          title="Offers"
          actions={<ReportOffer />}
          description={open.length > 0 && `${countOf(open.length, "offer waits", "offers wait")} for your answer.`}
        />
        <ApplicationTabs current="offers" />
      </div>
      {offers.length + reported.items.length === 0 && <NoOffers />}
      {open.map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
      {past.length > 0 && (
        <Section title={open.length > 0 ? "Earlier" : "Answered"}>
          {past.map((offer) => (
            <OfferCard key={offer.id} offer={offer} />
          ))}
        </Section>
      )}
      <ReportedOffers items={reported.items} />
    </Page>
  );
}

function NoOffers() {
  return (
    <div className="rounded-lg border border-line bg-surface shadow-card">
      <EmptyState
        icon={<Handshake />}
        title="No offers yet"
        actions={<ButtonLink href="/applications">See your applications</ButtonLink>}
      >
        When a company offers you a job, it stands here with the time you have to answer. We mail you, too.
      </EmptyState>
    </div>
  );
}
