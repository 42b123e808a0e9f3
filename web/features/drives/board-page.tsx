import { notFound } from "next/navigation";
import type { DriveBoard, DriveRow } from "#shared/contracts/drives.ts";
import type { MeView } from "#shared/contracts/tenants.ts";
import type { BoardKey } from "#shared/domain/drive/board.ts";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Countdown, DateTime } from "#web/components/ui/date-time.tsx";
import { ListToolbar } from "#web/components/ui/list-toolbar.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { cn } from "#web/lib/class-names.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { readListParams, type SearchParams } from "#web/lib/lists/list-params.ts";
import { DriveViews } from "./drive-views.tsx";
import { hasPassed } from "./has-passed.ts";
import { HeadlinePay } from "./headline-pay.tsx";

const COLUMN_WORDS: Readonly<Record<BoardKey, readonly [title: string, next: string]>> = {
  preparing: ["With the company", "Waits to be handed in"],
  review: ["In review", "Approve or send back"],
  ready: ["Approved", "Publish"],
  open: ["Open", "Closes by itself at its deadline"],
  selection: ["Selection", "Record and release rounds"],
  results: ["Results declared", "Close when all have answered"],
};

/** Drives by where they stand: a column each, with what is next in it. What is over is in the table. */
export async function DriveBoardPage({ searchParams, me }: { searchParams: SearchParams; me: MeView }) {
  if (me.membership.role === "student") notFound();
  const { api } = await serverApi();
  const params = readListParams(searchParams);
  const { cycleId } = params.filters;
  const [{ columns }, cycles] = await Promise.all([
    load(api["drive-board"].$get({ query: cycleId ? { cycleId } : {} })),
    load(api.cycles.$get()),
  ]);
  const seasons = cycles.items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page>
      <PageHeader title="Drives" description="Where each drive stands, the next to close first." />
      <DriveViews current="board" />
      {seasons.length > 1 && (
        <ListToolbar params={params} filters={[{ name: "cycleId", label: "Any season", options: seasons }]} />
      )}
      <div className="-mx-4 overflow-x-auto px-4 pb-2" tabIndex={0} role="region" aria-label="Board of drives">
        <div className="flex items-start gap-3 max-sm:flex-col max-sm:items-stretch">
          {columns.map((column) => (
            <Column key={column.key} column={column} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function Column({ column: { key, count, drives } }: { column: DriveBoard["columns"][number] }) {
  const [title, next] = COLUMN_WORDS[key];
  return (
    <section
      aria-labelledby={`column-${key}`}
      className={cn(
        "flex shrink-0 flex-col gap-3 rounded-lg bg-sunken p-3",
        // What is empty leaves its room to what is not.
        count === 0 ? "sm:w-36" : "sm:w-60",
      )}
    >
      <div>
        <h2 id={`column-${key}`} className="flex items-baseline justify-between gap-2 font-semibold">
          {title}
          <span className="text-sm font-normal text-ink-muted tabular-nums">{count.toLocaleString("en-IN")}</span>
        </h2>
        <p className="text-sm text-ink-muted">{count === 0 ? "Nothing here" : next}</p>
      </div>
      {drives.length > 0 && (
        <ul className="flex flex-col gap-2.5">
          {drives.map((drive) => (
            <BoardCard key={drive.id} drive={drive} />
          ))}
        </ul>
      )}
      {count > drives.length && (
        <ButtonLink size="sm" variant="ghost" href="/drives">
          {countOf(count - drives.length, "more drive")} in the table
        </ButtonLink>
      )}
    </section>
  );
}

function BoardCard({ drive }: { drive: DriveRow }) {
  return (
    <li className="relative flex flex-col gap-1 rounded-md border border-line bg-surface p-3 shadow-card focus-within:ring-2 hover:border-line-strong">
      <a href={`/drives/${drive.id}`} className="font-medium outline-none after:absolute after:inset-0">
        {drive.title}
      </a>
      <span className="text-sm text-ink-muted">{drive.company.name}</span>
      <span className="flex flex-wrap justify-between gap-x-3 text-sm">
        <HeadlinePay pay={drive.pay} />
        <span className="text-ink-muted">{standing(drive)}</span>
      </span>
      <span className="text-sm text-ink-muted">{deadline(drive)}</span>
    </li>
  );
}

function standing({ applications, offers }: DriveRow): string {
  if (offers > 0) return countOf(offers, "offer");
  return applications > 0 ? `${applications.toLocaleString("en-IN")} applied` : "";
}

function deadline({ status, applicationsCloseAt: iso }: DriveRow) {
  if (status === "published" && !hasPassed(iso)) return <Countdown iso={iso} />;
  return (
    <>
      {hasPassed(iso) ? "Closed" : "Closes"} <DateTime iso={iso} style="date" />
    </>
  );
}
