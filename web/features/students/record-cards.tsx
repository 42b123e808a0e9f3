import type { StudentView } from "#shared/contracts/students.ts";
import { FACT_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Card, CardBody, CardHeader } from "#web/components/ui/card.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { countryName } from "#web/lib/format/countries.ts";
import { labelOf, yesOrNo } from "#web/lib/format/labels.ts";

/** What eligibility is judged by. */
export function RecordCard({ student }: { student: StudentView }) {
  return (
    <Card>
      <CardHeader title="Record" description={verifiedText(student)} />
      <CardBody>
        <KeyValueList
          columns={2}
          items={[
            { label: "CGPA", value: student.cgpa?.toFixed(2) },
            { label: "Active backlogs", value: student.activeBacklogs },
            { label: "Backlogs in all", value: student.totalBacklogs },
            { label: "10th", value: student.tenthPct && `${student.tenthPct} %` },
            { label: "12th", value: student.twelfthPct && `${student.twelfthPct} %` },
            { label: "Diploma", value: student.diplomaPct && `${student.diplomaPct} %` },
            { label: "Gap years", value: student.gapYears },
            { label: "Year back", value: yesOrNo(student.yearBack) },
            { label: "Attendance", value: student.attendancePct && `${student.attendancePct} %` },
            { label: "Training attended", value: student.trainingPct && `${student.trainingPct} %` },
            { label: "Placed before", value: yesOrNo(student.placedBefore) },
            { label: "May work in", value: student.workCountries?.map(countryName).join(", ") },
            { label: "Gender", value: student.gender && labelOf(student.gender) },
            { label: "Category", value: student.category?.toUpperCase() },
            { label: "Disability", value: yesOrNo(student.disability) },
          ]}
        />
      </CardBody>
    </Card>
  );
}

/** How much of what is given somebody has vouched for. */
function verifiedText(student: StudentView): string {
  const given = FACT_FIELDS.filter((field) => student[field] !== null);
  const verified = given.filter((field) => student.fields.some((each) => each.field === field && each.verified));
  return `${verified.length} of ${given.length} facts verified`;
}

/** What the student says of themselves. */
export function ProfileCard({ student }: { student: StudentView }) {
  return (
    <Card>
      <CardHeader
        title="Profile"
        description={student.profileConfirmed ? "Confirmed by the student" : "Not confirmed yet"}
      />
      <CardBody className="flex flex-col gap-4">
        <KeyValueList
          items={[
            { label: "E-mail", value: student.email },
            { label: "Phone", value: student.phone },
            { label: "Headline", value: student.profile?.headline },
          ]}
        />
        {student.skills.length > 0 && (
          <ul aria-label="Skills" className="flex flex-wrap gap-1.5">
            {student.skills.map((skill) => (
              <li key={skill}>
                <Badge>{skill}</Badge>
              </li>
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
