import { ArrowDownUp, Send } from "lucide-react";
import type { MyApplicationRow } from "#shared/contracts/applications.ts";
import { Avatar } from "#web/components/ui/avatar.tsx";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { RowLink } from "#web/components/ui/data-table.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { Pagination } from "#web/components/ui/pagination.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { type ListParams, readListParams, type SearchParams, sortHref } from "#web/lib/lists/list-params.ts";
import { isOpen, loadMyOffers } from "../offers/load-offers.ts";
import { OfferCard } from "../offers/offer-card.tsx";
import { PaySummary } from "../student-drives/pay-summary.tsx";
import { APPLICATION_LABELS } from "./application-labels.ts";
import { ApplicationTabs } from "./application-tabs.tsx";

/** The student's applications; an offer that waits for an answer stands above them all. */
export async function ApplicationsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const [page, offers] = await Promise.all([
    load(api.api.my.applications.$get({ query: queryOf(params) })),
    loadMyOffers(),
  ]);
  return (
    <Page>
      <div className="flex flex-col gap-4">
        <PageHeader title="Applications" />
        <ApplicationTabs current="applications" />
      </div>
      {offers.filter(isOpen).map((offer) => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
      <div className="flex flex-col gap-4">
        <ListToolbar params={params} search="Role or company">
          <ButtonLink
            href={sortHref(params, "appliedAt", "-appliedAt")}
            scroll={false}
            icon={<ArrowDownUp aria-hidden />}
          >
            {params.sort === "appliedAt" ? "Oldest" : "Newest"}
            <span className="sr-only">first; turn round</span>
          </ButtonLink>
        </ListToolbar>
        {page.items.length === 0 ? (
          <NoApplications isSearch={params.q !== undefined} />
        ) : (
          <ul className="flex flex-col gap-3">
            {page.items.map((application) => (
              <ApplicationItem key={application.id} application={application} />
            ))}
          </ul>
        )}
        <Pagination params={params} nextCursor={page.nextCursor} />
      </div>
    </Page>
  );
}

function queryOf({ q, sort, cursor }: ListParams): Record<string, string> {
  return {
    limit: "20",
    sort: sort === "appliedAt" ? sort : "-appliedAt",
    ...(q && { q }),
    ...(cursor && { cursor }),
  };
}

function ApplicationItem({ application: { id, drive, status, appliedAt } }: { application: MyApplicationRow }) {
  const { label, tone } = APPLICATION_LABELS[status];
  return (
    <li className="relative grid gap-x-6 gap-y-3 rounded-lg border border-line bg-surface p-4 shadow-card transition-colors has-[[data-row-link]:hover]:bg-sunken sm:p-5 md:grid-cols-[minmax(0,1fr)_13rem_12rem]">
      <div className="flex min-w-0 gap-3.5">
        <Avatar name={drive.company} size="lg" isSquare />
        <div className="min-w-0">
          <h2 className="text-md leading-snug font-semibold">
            <RowLink href={`/applications/${id}`}>{drive.title}</RowLink>
          </h2>
          <p className="text-ink-muted">{drive.company}</p>
        </div>
      </div>
      <PaySummary pay={drive.pay} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 md:flex-col md:items-start">
        <StatusPill tone={tone}>{label}</StatusPill>
        <span className="text-sm text-ink-subtle">
          Applied <DateTime iso={appliedAt} style="date" />
        </span>
      </div>
    </li>
  );
}

function NoApplications({ isSearch }: { isSearch: boolean }) {
  return (
    <div className="rounded-lg border border-line bg-surface shadow-card">
      <EmptyState
        icon={<Send />}
        title={isSearch ? "None found" : "No applications yet"}
        actions={
          !isSearch && (
            <ButtonLink href="/drives" variant="primary">
              See the drives open to you
            </ButtonLink>
          )
        }
      >
        {isSearch
          ? "Try a part of the role or of the company’s name."
          : "Apply to a drive, and everything that happens to your application is kept here."}
      </EmptyState>
    </div>
  );
}
