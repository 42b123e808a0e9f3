import { formatYearly } from "#web/lib/format/money.ts";

/** How a chart's figures are written; `{ currency }`: a year's pay in minor units. */
export type FigureFormat = "count" | "percent" | { readonly currency: string };

export function formatFigure(value: number, format: FigureFormat): string {
  if (typeof format === "object") return formatYearly(value, format.currency);
  if (format === "percent") return `${new Intl.NumberFormat("en-IN", { maximumFractionDigits: 1 }).format(value)} %`;
  return new Intl.NumberFormat("en-IN").format(value);
}

export function chartColor(index: number): string {
  return `var(--chart-${(index % 5) + 1})`;
}
