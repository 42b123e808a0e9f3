import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";
import { type ListParams, sortHref } from "#web/lib/lists/list-params.ts";
import { Link } from "./link.tsx";
import { Pagination } from "./pagination.tsx";
import { PageCheckbox, RowCheckbox } from "./selection.tsx";

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** The API's name for this order; makes the heading a link. */
  readonly sort?: string;
  /**
   * `title` heads the row's card on phones (one column); `detail` stands there with its heading; `extra` is left out
   * below wide screens.
   */
  readonly priority?: "title" | "detail" | "extra";
  readonly align?: "start" | "end";
  /** Shown only to who chooses it. */
  readonly isOptional?: boolean;
  /** For the column of a row's buttons: its heading is for screen readers. */
  readonly isActions?: boolean;
}

export interface DataTableProps<Row> {
  /** What the rows are, for screen readers: "Drives". */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly page: { readonly items: readonly Row[]; readonly nextCursor: string | null };
  readonly rowKey: (row: Row) => string;
  readonly params: ListParams;
  /** Order of the list when the address names none. */
  readonly defaultSort: string;
  /** Puts a box before each row, named by it; needs a `SelectionProvider` around. */
  readonly selectLabel?: (row: Row) => string;
  /** Shown in the place of rows; tell "none yet" from "none found" by `params`. */
  readonly empty: ReactNode;
}

/**
 * A list that the server searches, sorts and pages. Below 48 rem of its own width each row is a card. Give explicit
 * roles to rows and cells: browsers forget them when CSS takes a table apart.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, page, rowKey, params, defaultSort, empty, selectLabel } = props;
  const columns = shownColumns(props.columns, params.columns);
  if (page.items.length === 0)
    return <div className="rounded-lg border border-line bg-surface shadow-card">{empty}</div>;
  return (
    <div className="@container flex flex-col gap-3">
      {/* Positioned, so that what is hidden from sight in a cell scrolls with it and not with the page. */}
      <div className="relative overflow-x-auto @3xl:rounded-lg @3xl:border @3xl:border-line @3xl:bg-surface @3xl:shadow-card">
        <table role="table" className="block w-full border-collapse text-left @3xl:table">
          <caption className="sr-only">{caption}</caption>
          <thead role="rowgroup" className="sr-only @3xl:not-sr-only @3xl:table-header-group">
            <tr role="row" className="border-b border-line bg-sunken">
              {selectLabel && (
                <th role="columnheader" scope="col" className="h-9 w-px pl-4">
                  <PageCheckbox ids={page.items.map(rowKey)} />
                </th>
              )}
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} params={params} defaultSort={defaultSort} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="flex flex-col gap-2.5 @3xl:table-row-group">
            {page.items.map((row) => (
              <BodyRow
                key={rowKey(row)}
                row={row}
                columns={columns}
                box={selectLabel && <RowCheckbox id={rowKey(row)} label={selectLabel(row)} />}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Pagination params={params} nextCursor={page.nextCursor} />
    </div>
  );
}

/** Those that the reader chose, in the list's own order; a title and buttons always stay. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: readonly string[] | undefined) {
  if (chosen === undefined) return columns.filter((column) => !column.isOptional);
  const shown = columns.filter(({ key, priority, isActions }) => {
    return priority === "title" || isActions || chosen.includes(key);
  });
  // What somebody asked for is shown at every width.
  return shown.map((column) => (column.priority === "extra" ? { ...column, priority: "detail" as const } : column));
}

type HeadCellProps<Row> = Pick<DataTableProps<Row>, "params" | "defaultSort"> & { column: Column<Row> };

function HeadCell<Row>({ column, params, defaultSort }: HeadCellProps<Row>) {
  const { header, sort, align, isActions, priority } = column;
  const current = params.sort ?? defaultSort;
  const isUp = current === sort;
  const isDown = current === `-${sort}`;
  const Icon = isUp ? ArrowUp : isDown ? ArrowDown : ChevronsUpDown;
  const order = isUp ? "ascending" : isDown ? "descending" : undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sort === undefined ? undefined : order}
      className={cn(
        "h-9 px-4 text-xs font-medium whitespace-nowrap text-ink-subtle",
        align === "end" && "text-right",
        priority === "extra" && "hidden @5xl:table-cell",
      )}
    >
      {sort === undefined ? (
        <span className={cn(isActions && "sr-only")}>{header}</span>
      ) : (
        <Link
          href={sortHref(params, sort, defaultSort)}
          scroll={false}
          className={cn(
            "-mx-1.5 inline-flex items-center gap-1 rounded-xs px-1.5 py-1 hover:bg-hover hover:text-ink",
            order && "text-ink",
          )}
        >
          {header}
          <Icon aria-hidden className={cn("size-3", !order && "opacity-50")} />
        </Link>
      )}
    </th>
  );
}

interface BodyRowProps<Row> extends Pick<DataTableProps<Row>, "columns"> {
  readonly row: Row;
  readonly box: ReactNode;
}

function BodyRow<Row>({ row, columns, box }: BodyRowProps<Row>) {
  return (
    <tr
      role="row"
      className={cn(
        "relative flex flex-col gap-1.5 rounded-lg border border-line bg-surface p-4 shadow-card transition-colors",
        "has-[[data-row-link]:hover]:bg-sunken",
        "@3xl:table-row @3xl:rounded-none @3xl:border-0 @3xl:border-b @3xl:shadow-none @3xl:last:border-b-0",
      )}
    >
      {box && (
        <td
          role="cell"
          className="absolute top-3.5 right-4 z-1 @3xl:static @3xl:table-cell @3xl:w-px @3xl:pl-4 @3xl:align-middle"
        >
          {box}
        </td>
      )}
      {columns.map((column) => (
        <BodyCell key={column.key} column={column}>
          {column.cell(row)}
        </BodyCell>
      ))}
    </tr>
  );
}

function BodyCell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const { priority = "detail", align, header, isActions } = column;
  const isTitle = priority === "title";
  // A card with nothing to do has no row for it.
  const isIdle = isActions === true && (children === null || children === undefined);
  return (
    <td
      role="cell"
      className={cn(
        "items-baseline justify-between gap-4 @3xl:px-4 @3xl:py-2.5 @3xl:align-middle",
        priority === "extra" ? "hidden @5xl:table-cell" : isIdle ? "hidden @3xl:table-cell" : "flex @3xl:table-cell",
        align === "end" && "@3xl:text-right",
        isTitle && "text-md font-medium @3xl:text-base",
        isActions && "relative z-1 pt-1 @3xl:w-px @3xl:pt-2.5",
      )}
    >
      {!isTitle && !isActions && (
        <span aria-hidden className="shrink-0 text-sm text-ink-subtle @3xl:hidden">
          {header}
        </span>
      )}
      <span className="min-w-0 @3xl:contents">{children}</span>
    </td>
  );
}

/** The link of a row's title; the whole row leads there. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      data-row-link
      className="font-medium after:absolute after:inset-0 focus-visible:outline-0 focus-visible:after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand-ink"
    >
      {children}
    </Link>
  );
}
