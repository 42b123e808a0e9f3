"use client";

import { Bar, BarChart, CartesianGrid, LabelList, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { PlotProps } from "./chart.tsx";
import { chartColor, formatFigure } from "./chart-format.ts";

/** Bars that lie: names of branches and companies are long. */
export function BarPlot({ data, series, format, isStacked }: PlotProps) {
  const nameWidth = Math.min(180, 24 + 6.5 * Math.max(...data.map(({ name }) => String(name).length)));
  return (
    <ResponsiveContainer>
      <BarChart
        // The same figures stand in a table for whoever reads by ear or by keyboard.
        accessibilityLayer={false}
        data={[...data]}
        layout="vertical"
        margin={{ left: 0, right: 52, top: 0, bottom: 0 }}
        barCategoryGap="28%"
      >
        <CartesianGrid horizontal={false} stroke="var(--line)" />
        <XAxis type="number" tickFormatter={(value: number) => formatFigure(value, format)} {...axis} />
        <YAxis type="category" dataKey="name" width={nameWidth} {...axis} />
        <Tooltip
          cursor={{ fill: "var(--hover)" }}
          {...tooltip}
          formatter={(value) => formatFigure(Number(value), format)}
        />
        {series.length > 1 && <Legend iconType="circle" iconSize={8} itemSorter={null} />}
        {series.map(({ key, label }, index) => (
          <Bar
            key={key}
            dataKey={key}
            name={label}
            fill={chartColor(index)}
            radius={isStacked ? 0 : [0, 4, 4, 0]}
            maxBarSize={22}
            isAnimationActive={false}
            {...(isStacked && { stackId: "all" })}
          >
            {series.length === 1 && (
              <LabelList
                dataKey={key}
                position="right"
                fill="var(--ink-muted)"
                formatter={(value) => formatFigure(Number(value), format)}
              />
            )}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

const axis = { stroke: "var(--ink-subtle)", tickLine: false, axisLine: false, fontSize: 12 } as const;

const tooltip = {
  contentStyle: {
    background: "var(--raised)",
    border: "1px solid var(--line)",
    borderRadius: 8,
    boxShadow: "var(--shadow-float)",
    fontSize: 12,
  },
  labelStyle: { color: "var(--ink)", fontWeight: 600 },
  itemStyle: { color: "var(--ink)" },
} as const;
