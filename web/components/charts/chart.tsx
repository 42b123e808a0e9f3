"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { Skeleton } from "../ui/skeleton.tsx";
import { ChartFigure } from "./chart-figure.tsx";
import { type FigureFormat, formatFigure } from "./chart-format.ts";

export interface Series {
  readonly key: string;
  readonly label: string;
}

export type Point = Readonly<Record<string, string | number>> & { readonly name: string };

export interface PlotProps {
  readonly data: readonly Point[];
  readonly series: readonly Series[];
  readonly format: FigureFormat;
  readonly isStacked?: boolean;
}

export interface ChartProps extends PlotProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Heading of the table's first column: "Branch". */
  readonly nameLabel: string;
}

// The library of charts is large, and only pages with charts need it.
const loading = () => <Skeleton className="size-full" />;
const BarPlot = dynamic(() => import("./bar-plot.tsx").then((plots) => plots.BarPlot), { ssr: false, loading });

const ROW_PX = 40;

/** Figures side by side: by branch, by company. */
export function BarChart(props: ChartProps) {
  const perRow = props.isStacked ? 1 : Math.max(1, props.series.length * 0.42);
  return (
    <Frame {...props}>
      <div style={{ height: Math.max(160, props.data.length * perRow * ROW_PX + 48) }}>
        <BarPlot data={props.data} series={props.series} format={props.format} isStacked={props.isStacked ?? false} />
      </div>
    </Frame>
  );
}

function Frame({
  title,
  description,
  nameLabel,
  data,
  series,
  format,
  children,
}: ChartProps & { children: ReactNode }) {
  return (
    <ChartFigure
      title={title}
      description={description}
      columns={[nameLabel, ...series.map(({ label }) => label)]}
      rows={data.map((point) => [
        point.name,
        ...series.map(({ key }) => formatFigure(Number(point[key] ?? 0), format)),
      ])}
    >
      {children}
    </ChartFigure>
  );
}
