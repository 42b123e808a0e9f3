"use client";

import { Download, Printer } from "lucide-react";
import { useRouter } from "next/navigation";
import { Button, buttonStyle } from "#web/components/ui/button.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";

/** Another season, and the report as a file or on paper. */
export function ReportActions({ cycleId, seasons }: { cycleId: string; seasons: readonly Option[] }) {
  const router = useRouter();
  const file = (format: string) => `/api/reports/placement/export?cycleId=${cycleId}&format=${format}`;
  return (
    <>
      {seasons.length > 1 && (
        <Select
          aria-label="Season"
          value={cycleId}
          options={seasons}
          onChange={(event) => router.push(`/reports?season=${event.target.value}`)}
        />
      )}
      <a href={file("csv")} download className={buttonStyle()}>
        <Download aria-hidden />
        CSV
      </a>
      <a href={file("xlsx")} download className={buttonStyle()}>
        <Download aria-hidden />
        Excel
      </a>
      <Button icon={<Printer aria-hidden />} onClick={() => print()}>
        Print
      </Button>
    </>
  );
}
