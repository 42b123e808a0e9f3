import { ArrowDownUp, BriefcaseBusiness } from "lucide-react";
import type { MyOpportunities } from "#shared/contracts/eligibility.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Callout } from "#web/components/ui/callout.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { Link } from "#web/components/ui/link.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { Pagination } from "#web/components/ui/pagination.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import {
  filterHref,
  type ListParams,
  readListParams,
  type SearchParams,
  sortHref,
} from "#web/lib/lists/list-params.ts";
import { DriveCard } from "./drive-card.tsx";
import { DRIVE_VIEWS, driveQuery, type DriveViewName, viewOf } from "./drive-views.ts";
import { OpportunityList } from "./opportunity-list.tsx";

/** The drives of the student's seasons, the next deadline first. */
export async function StudentDrivesPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const view = viewOf(params);
  const api = await serverApi();
  const [page, opportunities] = await Promise.all([
    load(api.api.my.drives.$get({ query: driveQuery(params) })),
    load(api.api.my.opportunities.$get()),
  ]);
  const { items } = page;
  const counts: Partial<Record<DriveViewName, number>> = {
    eligible: opportunities.eligible,
    not_eligible: opportunities.ineligible,
  };
  return (
    <Page>
      <div className="flex flex-col gap-4">
        <PageHeader title="Drives" />
        <NavTabs
          label="Which drives"
          tabs={DRIVE_VIEWS.map(({ name, label }) => ({
            label,
            count: counts[name],
            href: filterHref(params, { show: name === "eligible" ? undefined : name, opensWith: undefined }),
            isCurrent: name === view,
          }))}
        />
        <ListToolbar params={params} search="Role or company">
          <SortLink params={params} />
        </ListToolbar>
        <OpensWith params={params} opportunities={opportunities} />
        {items.length === 0 ? (
          <NoDrives view={view} isSearch={params.q !== undefined} />
        ) : (
          <ul className="flex flex-col gap-3">
            {items.map((drive) => (
              <DriveCard key={drive.id} drive={drive} />
            ))}
          </ul>
        )}
        <Pagination params={params} nextCursor={page.nextCursor} />
        {(view === "eligible" || view === "not_eligible") && <OpportunityList items={opportunities.items} />}
      </div>
    </Page>
  );
}

/** Which change the list is of, when it is one's. */
function OpensWith({ params, opportunities }: { params: ListParams; opportunities: MyOpportunities }) {
  const key = params.filters["opensWith"];
  if (key === undefined) return null;
  const found = opportunities.items.find((each) => each.key === key);
  const title = found
    ? `${found.sentence}: ${countOf(found.drives, "more drive", "more drives")}`
    : "This opens no more drives by itself";
  return (
    <Callout title={title}>
      <Link
        href={filterHref(params, { opensWith: undefined, show: "not_eligible" })}
        className="font-medium underline underline-offset-4"
      >
        Everything that is not open to you
      </Link>
    </Callout>
  );
}

function SortLink({ params }: { params: ListParams }) {
  return (
    <ButtonLink href={sortHref(params, "closesAt", "closesAt")} scroll={false} icon={<ArrowDownUp aria-hidden />}>
      {params.sort === "-closesAt" ? "Latest" : "Soonest"}
      <span className="sr-only">deadline first; turn round</span>
    </ButtonLink>
  );
}

const EMPTY: Readonly<Record<DriveViewName, readonly [title: string, text: string]>> = {
  eligible: ["Nothing to apply to just now", "New drives appear here, and we tell you when one is open to you."],
  applied: ["No applications yet", "Drives that you apply to are kept here with their state."],
  not_eligible: ["Every open drive is open to you", "Drives you cannot apply to would be here, with every reason."],
  all: ["No drives yet", "The placement office has published none for your season so far."],
};

function NoDrives({ view, isSearch }: { view: DriveViewName; isSearch: boolean }) {
  const [title, text] = EMPTY[view];
  return (
    <div className="rounded-lg border border-line bg-surface shadow-card">
      <EmptyState icon={<BriefcaseBusiness />} title={isSearch ? "None found here" : title}>
        {isSearch ? "Try a part of the role or of the company’s name." : text}
      </EmptyState>
    </div>
  );
}
