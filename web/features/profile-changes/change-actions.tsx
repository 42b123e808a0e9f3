"use client";

import { useRouter } from "next/navigation";
import type { ProfileChangeRow } from "#shared/contracts/profile-changes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** What the office can do about a request that waits. */
export function ChangeActions({ change }: { change: ProfileChangeRow }) {
  const router = useRouter();
  if (change.status !== "pending") return null;
  const { id, label, before, after, student } = change;
  function done(said: string) {
    toast.success(said);
    router.refresh();
  }
  return (
    <span className="flex flex-wrap justify-end gap-2 @3xl:flex-nowrap">
      {!change.isStale && (
        <Confirm
          trigger={
            <Button size="sm" variant="primary" aria-label={`Approve ${label} of ${student.name}`}>
              Approve
            </Button>
          }
          title={`Change ${label} of ${student.name}?`}
          description={`From ${before} to ${after}. You vouch for it, and the student is told. Applications that were sent stay as they are.`}
          confirmLabel="Approve"
          action={() => call(api["profile-changes"].approve.$post({ json: { ids: [id] } }))}
          onSuccess={() => done("The profile is changed")}
        />
      )}
      <ReasonDialog
        trigger={
          <Button size="sm" variant="ghost" aria-label={`Reject ${label} of ${student.name}`}>
            Reject
          </Button>
        }
        title={`Reject ${label} of ${student.name}?`}
        description="The profile stays as it is. The student reads your reason."
        name="reason"
        label="Reason"
        confirmLabel="Reject"
        action={(reason) => call(api["profile-changes"][":id"].reject.$post({ param: { id }, json: { reason } }))}
        onSuccess={() => done("The request is rejected")}
      />
    </span>
  );
}
