"use client";

import { useRouter } from "next/navigation";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { inPlainWords } from "../offers/overtaken.ts";

interface WithdrawButtonProps {
  readonly applicationId: string;
  readonly company: string;
  readonly title: string;
  /** Whether the drive still takes applications. */
  readonly canApplyAgain: boolean;
}

/** Takes an application back, after asking. */
export function WithdrawButton({ applicationId, company, title, canApplyAgain }: WithdrawButtonProps) {
  const router = useRouter();
  const back = canApplyAgain
    ? "You can apply again until the deadline."
    : "Applications are closed, so you cannot apply again.";
  return (
    <Confirm
      trigger={<Button>Withdraw</Button>}
      title="Withdraw this application?"
      description={`You leave the selection for ${title} at ${company}, and the company is told. ${back}`}
      confirmLabel="Withdraw"
      cancelLabel="Stay in the running"
      isDangerous
      action={async () => {
        const result = await call(api.my.applications[":id"].withdraw.$post({ param: { id: applicationId } }));
        return inPlainWords(result, "This application has moved on in the meantime, so it can no longer be withdrawn.");
      }}
      onSuccess={() => {
        toast.success("You withdrew your application");
        router.refresh();
      }}
    />
  );
}
