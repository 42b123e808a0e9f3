import { MailX } from "lucide-react";
import type { QueuesView } from "#shared/contracts/dead-letters.ts";
import { QUEUES } from "#shared/config/queues.ts";
import { DEAD_LETTER_STATUSES } from "#shared/domain/dead-letter/statuses.ts";
import { Callout } from "#web/components/ui/callout.tsx";
import { DataTable } from "#web/components/ui/data-table.tsx";
import { RelativeTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader, Section } from "#web/components/ui/page-header.tsx";
import { StatGrid, StatTile } from "#web/components/ui/stat-tile.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { readListParams, type SearchParams, toApiQuery } from "#web/lib/lists/list-params.ts";
import { DEAD_LETTER_COLUMNS } from "./dead-letter-columns.tsx";
import { DEAD_LETTER_LABELS, QUEUE_LABELS } from "./labels.ts";
import { Outline } from "./outline.tsx";
import { QueuesTable } from "./queues-table.tsx";

const FILTERS = [
  {
    name: "status",
    label: "Any status",
    options: DEAD_LETTER_STATUSES.map((value) => ({ value, label: DEAD_LETTER_LABELS[value].label })),
  },
  { name: "queue", label: "Any queue", options: QUEUES.map((value) => ({ value, label: QUEUE_LABELS[value] })) },
];

/** How the work between functions stands, and what failed. Of colleges' own data it shows none. */
export async function OperationsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = { ...readListParams(searchParams) };
  const { api } = await serverApi();
  const [view, page] = await Promise.all([
    load(api.operations.queues.$get()),
    load(api.operations["dead-letters"].$get({ query: toApiQuery({ ...params, sort: params.sort ?? "-failedAt" }) })),
  ]);
  const isFiltered = Object.keys(params.filters).length > 0;
  return (
    <Page>
      <PageHeader title="Operations" description="Queues, and messages that could not be handled." />
      <Figures view={view} />
      <Section title="Queues">
        <QueuesTable queues={view.queues} />
      </Section>
      <Section title="Dead letters">
        <Unrecorded letters={view.unrecorded} />
        <ListToolbar params={params} filters={FILTERS} />
        <DataTable
          caption="Dead letters"
          columns={DEAD_LETTER_COLUMNS}
          page={page}
          rowKey={(row) => row.id}
          params={params}
          defaultSort="-failedAt"
          empty={
            <EmptyState icon={<MailX />} title={isFiltered ? "None found" : "No dead letters"}>
              {isFiltered
                ? "Nothing matches this filter."
                : "Messages that fail five times appear here, with the reason."}
            </EmptyState>
          }
        />
      </Section>
    </Page>
  );
}

function Figures({ view: { queues, outbox } }: { view: QueuesView }) {
  const sum = (of: "waiting" | "deadLetters") => queues.reduce((total, queue) => total + queue[of], 0);
  return (
    <StatGrid>
      <StatTile label="Dead letters" value={sum("deadLetters")} hint="in all queues" />
      <StatTile label="Messages waiting" value={sum("waiting")} hint="for their consumers" />
      <StatTile
        label="Outbox"
        value={outbox.waiting}
        hint={
          outbox.oldestDueAt ? (
            <>
              oldest due <RelativeTime iso={outbox.oldestDueAt} />
            </>
          ) : (
            "nothing waits to be sent"
          )
        }
      />
    </StatGrid>
  );
}

function Unrecorded({ letters }: { letters: QueuesView["unrecorded"] }) {
  if (letters.length === 0) return null;
  return (
    <Callout tone="warn" title={`${countOf(letters.length, "dead letter")} without a reason`}>
      <p>Their consumer was stopped, or the database was away. “Send all again” takes them along.</p>
      <ul className="mt-2 flex flex-col gap-2">
        {letters.map(({ queue, messageId, outline }) => (
          <li key={`${queue} ${messageId}`}>
            {QUEUE_LABELS[queue]}: <span className="font-mono text-xs break-all">{messageId}</span>
            <Outline outline={outline} label={`Outline of ${messageId}`} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}
