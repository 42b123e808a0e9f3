"use client";

import { useRouter } from "next/navigation";
import type { StrikeRow } from "#shared/contracts/strikes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { InFlightDialog } from "#web/features/seasons/in-flight-dialog.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** What the office can do about a strike: uphold it, revoke it, and withdraw what a debarred student has in flight. */
export function StrikeActions({ strike }: { strike: StrikeRow }) {
  const router = useRouter();
  const { student, season } = strike;
  const param = { id: strike.id };
  function done(said: string) {
    toast.success(said);
    router.refresh();
  }
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {strike.possible.includes("uphold") && (
        <ReasonDialog
          trigger={
            <Button size="sm" variant="primary" aria-label={`Uphold the strike of ${student.name}`}>
              Uphold
            </Button>
          }
          title={`Uphold ${student.name}’s strike?`}
          description="The appeal is turned down and the strike stays. The student reads your note."
          name="note"
          label="Note"
          confirmLabel="Uphold the strike"
          action={(note) => call(api.strikes[":id"].uphold.$post({ param, json: { note } }))}
          onSuccess={() => done("The strike stays")}
        />
      )}
      {strike.possible.includes("revoke") && (
        <ReasonDialog
          trigger={
            <Button size="sm" variant="ghost" aria-label={`Revoke the strike of ${student.name}`}>
              Revoke
            </Button>
          }
          title={`Revoke ${student.name}’s strike?`}
          description="It counts no more and is not given again for the same cause. The student reads your note."
          name="note"
          label="Note"
          confirmLabel="Revoke the strike"
          action={(note) => call(api.strikes[":id"].revoke.$post({ param, json: { note } }))}
          onSuccess={() => done("The strike counts no more")}
        />
      )}
      {student.isDebarred && student.inFlight > 0 && (
        <InFlightDialog
          trigger={
            <Button size="sm" aria-label={`Withdraw the applications of ${student.name}`}>
              Withdraw applications
            </Button>
          }
          title={`Withdraw ${student.name}’s applications?`}
          description={`${student.name} is debarred in ${season.name}. Offers, released or not, stay as they are.`}
          confirmLabel="Withdraw them"
          preview={() =>
            call(
              api.cycles[":id"].members[":enrollmentId"]["withdraw-applications"].$get({
                param: { id: season.id, enrollmentId: student.enrollmentId },
              }),
            )
          }
          action={(form, hash) =>
            call(
              api.cycles[":id"].members[":enrollmentId"]["withdraw-applications"].$post({
                param: { id: season.id, enrollmentId: student.enrollmentId },
                json: { reason: form.text("reason"), hash },
              }),
            )
          }
          onSuccess={() => done("The applications are withdrawn")}
        />
      )}
    </span>
  );
}
