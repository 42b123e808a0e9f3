import { ScrollText } from "lucide-react";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { Pagination } from "#web/components/ui/pagination.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { AuditEntry } from "./audit-entry.tsx";

const KINDS = [
  { value: "drive", label: "Drives" },
  { value: "application", label: "Applications" },
  { value: "round", label: "Rounds" },
  { value: "offer", label: "Offers" },
  { value: "enrollment", label: "Students" },
  { value: "student_import", label: "Imports" },
  { value: "company", label: "Companies" },
  { value: "membership", label: "Members" },
  { value: "cycle", label: "Seasons" },
  { value: "tenant", label: "The college" },
];

/** Those that are looked for most. */
const ACTIONS = [
  { value: "application.read_resume", label: "Résumés opened" },
  { value: "offer.terminate", label: "Offers ended" },
  { value: "round.release", label: "Rounds released" },
  { value: "round.undo", label: "Releases undone" },
  { value: "override.grant", label: "Exceptions granted" },
];

/** Who did what to what, when and why; nothing here can be changed. */
export async function AuditTrailPage({ searchParams }: { searchParams: SearchParams }) {
  const params = readListParams(searchParams);
  const api = await serverApi();
  const { companyId } = params.filters;
  const page = await load(api.api.audit.$get({ query: toApiQuery(params, 30) }));
  return (
    <Page>
      <PageHeader
        title="Audit trail"
        description={
          companyId
            ? "What one company’s people did here: what, when and why."
            : "Every change at your college: who, what, when and why."
        }
        actions={companyId && <ButtonLink href="/audit">Show everybody’s</ButtonLink>}
      />
      <ListToolbar
        params={params}
        search="Search by person or action"
        filters={[
          { name: "entityType", label: "Everything", options: KINDS },
          { name: "action", label: "Any action", options: ACTIONS },
        ]}
      />
      {page.items.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface shadow-card">
          <EmptyState icon={<ScrollText />} title="Nothing found">
            No change matches what you look for.
          </EmptyState>
        </div>
      ) : (
        <ol className="divide-y divide-line rounded-lg border border-line bg-surface shadow-card">
          {page.items.map((row) => (
            <AuditEntry key={row.id} row={row} />
          ))}
        </ol>
      )}
      <Pagination params={params} nextCursor={page.nextCursor} />
    </Page>
  );
}
