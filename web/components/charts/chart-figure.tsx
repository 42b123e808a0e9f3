import type { ReactNode } from "react";

export interface ChartFigureProps {
  readonly title: string;
  /** What is counted, and how: the definition beside the figure. */
  readonly description?: ReactNode;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [string, ...ReactNode[]])[];
  readonly children: ReactNode;
}

/** A chart with the same figures as a table: for screen readers always, for the eye on demand, and in print. */
export function ChartFigure({ title, description, columns, rows, children }: ChartFigureProps) {
  return (
    <figure className="break-inside-avoid rounded-lg border border-line bg-surface p-5 shadow-card">
      <figcaption className="mb-4">
        <h2 className="text-md font-semibold">{title}</h2>
        {description && <p className="text-sm text-ink-muted">{description}</p>}
      </figcaption>
      <div aria-hidden className="text-xs">
        {children}
      </div>
      <details className="mt-3 print:hidden">
        <summary className="w-fit rounded-xs text-sm text-ink-muted hover:text-ink touch:py-2.5">
          Show as a table
        </summary>
        <FigureTable title={title} columns={columns} rows={rows} />
      </details>
      <div className="mt-3 hidden print:block">
        <FigureTable title={title} columns={columns} rows={rows} />
      </div>
    </figure>
  );
}

function FigureTable({ title, columns, rows }: Pick<ChartFigureProps, "title" | "columns" | "rows">) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-line text-xs text-ink-subtle">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={index === 0 ? "py-1.5 font-medium" : "py-1.5 text-right font-medium"}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head} className="border-b border-line last:border-0">
              <th scope="row" className="py-1.5 font-normal">
                {head}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]} className="py-1.5 text-right tabular-nums">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
