import type { ReactNode } from "react";
import type { MyProfileView } from "#shared/contracts/profile.ts";
import { describeFieldValue } from "#shared/domain/enrollment/field-values.ts";
import { FACT_FIELDS, type FactField, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { countryName } from "#web/lib/format/countries.ts";
import { labelOf, yesOrNo } from "#web/lib/format/labels.ts";
import { AskDialog } from "../profile-changes/ask-dialog.tsx";
import { OwnFactDialog } from "../profile-changes/own-fact-dialog.tsx";
import { PendingChanges } from "../profile-changes/pending-changes.tsx";
import { FactValue } from "./fact-value.tsx";

/** What drives are judged by: who keeps each fact, who has vouched for it, and what the student has asked for. */
export function AcademicRecord({ profile }: { profile: MyProfileView }) {
  const { record, rollNo, email, fields, pending } = profile;
  const factsBy = (way: "write" | "request") =>
    FACT_FIELDS.filter((field) => fields.some((each) => each.field === field && each.way === way));
  const [own, askable] = [factsBy("write"), factsBy("request")];
  const said: Readonly<Partial<Record<FactField, unknown>>> = { ...record, name: profile.name };
  const current = Object.fromEntries(FACT_FIELDS.map((field) => [field, describeFieldValue(field, said[field])]));
  const fact = (field: FactField, value: ReactNode) => ({
    label: PROFILE_FIELDS[field].label,
    value: <FactValue profile={profile} field={field} value={value} />,
  });
  const percent = (value: number | null) => (value === null ? null : `${value} %`);
  return (
    <Section
      title="Academic record"
      description="Drives are judged by it. Is something wrong or missing? Ask for a change."
      actions={
        <>
          {own.length > 0 && <OwnFactDialog fields={own} current={current} />}
          {askable.length > 0 && <AskDialog fields={askable} current={current} />}
        </>
      }
    >
      {pending.length > 0 && <PendingChanges changes={pending} />}
      <div className="rounded-lg border border-line bg-surface p-5 shadow-card">
        <KeyValueList
          className="grid-cols-2 sm:grid-cols-3"
          items={[
            { label: "Roll number", value: rollNo },
            { label: "Programme", value: record.program },
            { label: "Branch", value: [record.branch, record.secondBranch].filter(Boolean).join(" and ") },
            { label: "Graduating", value: record.graduatingYear },
            fact("cgpa", record.cgpa),
            fact("activeBacklogs", record.activeBacklogs),
            fact("totalBacklogs", record.totalBacklogs),
            fact("tenthPct", percent(record.tenthPct)),
            ...(record.diplomaPct === null || record.twelfthPct !== null
              ? [fact("twelfthPct", percent(record.twelfthPct))]
              : []),
            ...(record.diplomaPct === null ? [] : [fact("diplomaPct", percent(record.diplomaPct))]),
            fact("gapYears", record.gapYears),
            fact("yearBack", yesOrNo(record.yearBack)),
            fact("attendancePct", percent(record.attendancePct)),
            fact("trainingPct", percent(record.trainingPct)),
            fact("workCountries", record.workCountries?.map(countryName).join(", ")),
            fact("placedBefore", yesOrNo(record.placedBefore)),
            fact("gender", record.gender && labelOf(record.gender)),
            fact("category", record.category?.toUpperCase()),
            fact("disability", yesOrNo(record.disability)),
          ]}
        />
        <p className="mt-5 border-t border-line pt-4 text-sm text-ink-muted">
          Mails go to <span className="block font-medium break-words text-ink sm:inline">{email}</span>
        </p>
      </div>
    </Section>
  );
}
