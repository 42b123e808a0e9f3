"use client";

import { BadgeCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import type { StudentView } from "#shared/contracts/students.ts";
import { FACT_FIELDS, PROFILE_FIELDS } from "#shared/domain/enrollment/fields.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Vouches for what a student's record says and nobody has vouched for yet. */
export function VerifyButton({ student }: { student: StudentView }) {
  const router = useRouter();
  const verified = new Set(student.fields.filter((each) => each.verified !== null).map((each) => each.field));
  const open = FACT_FIELDS.filter((field) => student[field] !== null && !verified.has(field));
  if (open.length === 0) return null;
  return (
    <Confirm
      trigger={<Button icon={<BadgeCheck aria-hidden />}>Verify the record</Button>}
      title={`Verify the record of ${student.name}?`}
      description={`You vouch for ${open.map((field) => PROFILE_FIELDS[field].label).join(", ")} as they are now. The student sees your name.`}
      confirmLabel="Verify"
      action={() => call(api.verifications.$post({ json: { enrollmentIds: [student.id], fields: [...open] } }))}
      onSuccess={() => {
        toast.success("The record is verified");
        router.refresh();
      }}
    />
  );
}
