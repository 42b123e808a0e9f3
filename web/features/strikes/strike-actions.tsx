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
  const { student, possible } = strike;
  const actions = { strike, onDone: done };
  function done(said: string) {
    toast.success(said);
    router.refresh();
  }
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {possible.includes("uphold") && <Uphold {...actions} />}
      {possible.includes("revoke") && <Revoke {...actions} />}
      {student.isDebarred && student.inFlight > 0 && <WithdrawApplications {...actions} />}
    </span>
  );
}

interface ActionProps {
  readonly strike: StrikeRow;
  readonly onDone: (said: string) => void;
}

function Uphold({ strike: { id, student }, onDone }: ActionProps) {
  return (
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
      action={(note) => call(api.strikes[":id"].uphold.$post({ param: { id }, json: { note } }))}
      onSuccess={() => onDone("The strike stays")}
    />
  );
}

function Revoke({ strike: { id, student }, onDone }: ActionProps) {
  return (
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
      action={(note) => call(api.strikes[":id"].revoke.$post({ param: { id }, json: { note } }))}
      onSuccess={() => onDone("The strike counts no more")}
    />
  );
}

function WithdrawApplications({ strike: { student, season }, onDone }: ActionProps) {
  const route = api.cycles[":id"].members[":enrollmentId"]["withdraw-applications"];
  const param = { id: season.id, enrollmentId: student.enrollmentId };
  return (
    <InFlightDialog
      trigger={
        <Button size="sm" aria-label={`Withdraw the applications of ${student.name}`}>
          Withdraw applications
        </Button>
      }
      title={`Withdraw ${student.name}’s applications?`}
      description={`${student.name} is debarred in ${season.name}. Offers, released or not, stay as they are.`}
      confirmLabel="Withdraw them"
      preview={() => call(route.$get({ param }))}
      action={(form, hash) => call(route.$post({ param, json: { reason: form.text("reason"), hash } }))}
      onSuccess={() => onDone("The applications are withdrawn")}
    />
  );
}
