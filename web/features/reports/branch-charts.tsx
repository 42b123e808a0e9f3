import type { PlacementReport } from "#shared/contracts/reports.ts";
import { BarChart } from "#web/components/charts/chart.tsx";

/** The report's figures side by side, branch by branch. */
export function BranchCharts({ branches, currency }: Pick<PlacementReport, "branches" | "currency">) {
  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <BarChart
        title="Placement rate by branch"
        description="Placed students out of registered ones"
        nameLabel="Branch"
        data={branches.map(({ code, placementRate }) => ({ name: code, rate: placementRate ?? 0 }))}
        series={[{ key: "rate", label: "Placement rate" }]}
        format="percent"
      />
      <BarChart
        title="Median pay by branch"
        description="CTC a year of accepted offers"
        nameLabel="Branch"
        data={branches.map(({ code, medianPayMinor }) => ({ name: code, pay: medianPayMinor ?? 0 }))}
        series={[{ key: "pay", label: "Median pay" }]}
        format={{ currency }}
      />
      <div className="lg:col-span-2">
        <BarChart
          title="From registered to placed"
          description="Students of each branch at each step"
          nameLabel="Branch"
          data={branches.map(({ code, registered, eligible, applied, placed }) => {
            return { name: code, registered, eligible, applied, placed };
          })}
          series={[
            { key: "registered", label: "Registered" },
            { key: "eligible", label: "Eligible" },
            { key: "applied", label: "Applied" },
            { key: "placed", label: "Placed" },
          ]}
          format="count"
        />
      </div>
    </div>
  );
}
