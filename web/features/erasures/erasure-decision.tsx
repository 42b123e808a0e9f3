"use client";

import { useRouter } from "next/navigation";
import type { ErasureCase } from "#shared/contracts/erasures.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface ErasureDecisionProps {
  readonly request: ErasureCase;
  /** Of what the page shows: nothing is done in another world. */
  readonly hash: string;
  readonly isBlocked: boolean;
}

/** Erases the student, or tells them why not. */
export function ErasureDecision({ request: { id, student }, hash, isBlocked }: ErasureDecisionProps) {
  const router = useRouter();
  const param = { id };
  function done(said: string) {
    toast.success(said);
    router.refresh();
  }
  return (
    <>
      {!isBlocked && (
        <Confirm
          trigger={<Button variant="danger">Erase</Button>}
          title={`Erase ${student.name}?`}
          description="What is listed below is deleted at once and for good, files and sign-in included. They are told by a last mail. Statistics keep their figures."
          confirmLabel="Erase for good"
          isDangerous
          action={() => call(api.erasures[":id"].grant.$post({ param, json: { hash } }))}
          onSuccess={() => done("The student is erased")}
        />
      )}
      <ReasonDialog
        trigger={<Button>Refuse</Button>}
        title={`Refuse to erase ${student.name}?`}
        description="Only what the law or an open claim asks you to keep is a reason. The student reads it, and can ask again."
        name="reason"
        label="Reason"
        confirmLabel="Refuse"
        action={(reason) => call(api.erasures[":id"].refuse.$post({ param, json: { reason } }))}
        onSuccess={() => done("The request is refused")}
      />
    </>
  );
}
