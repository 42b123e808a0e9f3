import type { MyProfileView } from "#shared/contracts/profile.ts";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { countryName } from "#web/lib/format/countries.ts";
import { yesOrNo } from "#web/lib/format/labels.ts";

/** What the placement office answers for. Drives are judged by it. */
export function AcademicRecord({ profile: { record, rollNo, email } }: { profile: MyProfileView }) {
  const percent = (value: number | null) => (value === null ? null : `${value} %`);
  return (
    <Section
      title="Academic record"
      description="Kept by the placement office; drives are judged by it. Is something wrong or missing? Please tell them."
    >
      <div className="rounded-lg border border-line bg-surface p-5 shadow-card">
        <KeyValueList
          className="grid-cols-2 sm:grid-cols-3"
          items={[
            { label: "Roll number", value: rollNo },
            { label: "Programme", value: record.program },
            { label: "Branch", value: [record.branch, record.secondBranch].filter(Boolean).join(" and ") },
            { label: "Graduating", value: record.graduatingYear },
            { label: "CGPA", value: record.cgpa },
            { label: "Active backlogs", value: record.activeBacklogs },
            { label: "Backlogs in all", value: record.totalBacklogs },
            { label: "10th", value: percent(record.tenthPct) },
            ...(record.diplomaPct === null || record.twelfthPct !== null
              ? [{ label: "12th", value: percent(record.twelfthPct) }]
              : []),
            ...(record.diplomaPct === null ? [] : [{ label: "Diploma", value: percent(record.diplomaPct) }]),
            { label: "Gap years", value: record.gapYears },
            { label: "Year back", value: yesOrNo(record.yearBack) },
            { label: "Attendance", value: percent(record.attendancePct) },
            { label: "Training attended", value: percent(record.trainingPct) },
            { label: "May work in", value: record.workCountries?.map(countryName).join(", ") },
          ]}
        />
        <p className="mt-5 border-t border-line pt-4 text-sm text-ink-muted">
          Mails go to <span className="block font-medium break-words text-ink sm:inline">{email}</span>
        </p>
      </div>
    </Section>
  );
}
