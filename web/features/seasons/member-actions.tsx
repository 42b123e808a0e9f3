"use client";

import { useRouter } from "next/navigation";
import type { SeasonMember } from "#shared/contracts/cycle-memberships.ts";
import { Button } from "#web/components/ui/button.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { InFlightDialog } from "./in-flight-dialog.tsx";

/** Takes a student out of the season, or lets them back. */
export function MemberActions({ cycleId, member }: { cycleId: string; member: SeasonMember }) {
  const router = useRouter();
  const { name, enrollmentId } = member;
  const param = { id: cycleId, enrollmentId };
  const route = api.cycles[":id"].members[":enrollmentId"];
  function done(said: string) {
    toast.success(said);
    router.refresh();
  }
  return (
    <span className="flex justify-end gap-2">
      {member.possible.includes("remove") && (
        <InFlightDialog
          trigger={
            <Button size="sm" variant="ghost" aria-label={`Remove ${name}`}>
              Remove
            </Button>
          }
          title={`Take ${name} out of the season?`}
          description="They see none of its drives any more. You can let them back; what is withdrawn stays so."
          confirmLabel="Remove from the season"
          preview={() => call(route.remove.$get({ param }))}
          action={(form, hash) => call(route.remove.$post({ param, json: { reason: form.text("reason"), hash } }))}
          onSuccess={() => done(`${name} was removed`)}
        />
      )}
      {member.possible.includes("readmit") && (
        <ReasonDialog
          trigger={
            <Button size="sm" aria-label={`Readmit ${name}`}>
              Readmit
            </Button>
          }
          title={`Let ${name} back into the season?`}
          description="They can apply again. What was withdrawn stays so."
          name="reason"
          label="Reason"
          confirmLabel="Readmit"
          action={(reason) => call(route.readmit.$post({ param, json: { reason } }))}
          onSuccess={() => done(`${name} is in the season again`)}
        />
      )}
    </span>
  );
}
