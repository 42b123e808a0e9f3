import { OFFICE_ROLES, type Role } from "#shared/domain/membership/roles.ts";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { loadMe } from "#web/lib/api/tenant.ts";
import { ProfileCard, RecordCard } from "./record-cards.tsx";
import { RecordDialog } from "./record-dialog.tsx";
import { StudentApplications } from "./student-applications.tsx";
import { StudentStatus } from "./student-columns.tsx";
import { VerifyButton } from "./verify-button.tsx";

/** One student: the record that the office answers for, what they say of themselves, and where they applied. */
export async function StudentPage({ id }: { id: string }) {
  const api = await serverApi();
  const [me, student] = await Promise.all([loadMe(), load(api.api.students[":id"].$get({ param: { id } }))]);
  const mayEdit = (OFFICE_ROLES as readonly Role[]).includes(me.membership.role);
  const branches = [student.branch, student.secondBranch].filter(Boolean).join(" + ");
  return (
    <Page>
      <PageHeader
        crumbs={[{ href: "/students", label: "Students" }]}
        title={student.name}
        status={<StudentStatus student={student} />}
        description={`${student.rollNo} · ${student.program} ${branches}, ${student.graduatingYear}`}
        actions={
          <>
            <VerifyButton student={student} />
            {mayEdit && <RecordDialog student={student} />}
          </>
        }
      />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <RecordCard student={student} />
        <ProfileCard student={student} />
      </div>
      <StudentApplications applications={student.applications} />
    </Page>
  );
}
