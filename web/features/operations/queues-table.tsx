import { Layers } from "lucide-react";
import type { QueueView } from "#shared/contracts/dead-letters.ts";
import { type Column, DataTable } from "#web/components/ui/data-table.tsx";
import { RelativeTime } from "#web/components/ui/date-time.tsx";
import { EmptyState } from "#web/components/ui/empty-state.tsx";
import { StatusPill } from "#web/components/ui/status-pill.tsx";
import { readListParams } from "#web/lib/lists/list-params.ts";
import { QUEUE_LABELS } from "./labels.ts";
import { RedriveButton } from "./redrive-button.tsx";

const COLUMNS: readonly Column<QueueView>[] = [
  { key: "queue", header: "Queue", priority: "title", cell: ({ queue }) => QUEUE_LABELS[queue] },
  { key: "waiting", header: "Waiting", align: "end", cell: ({ waiting }) => waiting },
  { key: "inFlight", header: "Under way", align: "end", cell: ({ inFlight }) => inFlight },
  { key: "dead", header: "Dead letters", align: "end", cell: (queue) => <DeadLetters queue={queue} /> },
  {
    key: "redrive",
    header: "Actions",
    isActions: true,
    cell: ({ queue, deadLetters }) => (deadLetters > 0 ? <RedriveButton queue={queue} /> : null),
  },
];

/** How many, and since when. */
function DeadLetters({ queue: { deadLetters, oldestFailureAt } }: { queue: QueueView }) {
  if (deadLetters === 0) return 0;
  return (
    <StatusPill tone="bad">
      <span>
        {deadLetters}
        {oldestFailureAt && (
          <>
            , oldest <RelativeTime iso={oldestFailureAt} />
          </>
        )}
      </span>
    </StatusPill>
  );
}

/** Every queue: what waits, and what its consumer gave up. */
export function QueuesTable({ queues }: { queues: readonly QueueView[] }) {
  return (
    <DataTable
      caption="Queues"
      columns={COLUMNS}
      page={{ items: queues, nextCursor: null }}
      rowKey={({ queue }) => queue}
      params={readListParams({})}
      defaultSort=""
      empty={
        <EmptyState icon={<Layers />} title="No queues">
          This installation names no queue with dead letters.
        </EmptyState>
      }
    />
  );
}
