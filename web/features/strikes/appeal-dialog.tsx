"use client";

import { useRouter } from "next/navigation";
import type { MyStrike } from "#shared/contracts/strikes.ts";
import { Button } from "#web/components/ui/button.tsx";
import { ReasonDialog } from "#web/components/ui/reason-dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** The student's side of a strike, which can be said once. */
export function AppealDialog({ strike }: { strike: MyStrike }) {
  const router = useRouter();
  return (
    <ReasonDialog
      trigger={<Button size="sm">Appeal</Button>}
      title="Appeal this strike"
      description="The placement office reads it and decides. You can appeal once, and the strike counts until then."
      name="text"
      label="What happened, from your side"
      confirmLabel="Send the appeal"
      action={(text) => call(api.my.strikes[":id"].appeal.$post({ param: { id: strike.id }, json: { text } }))}
      onSuccess={() => {
        toast.success("Your appeal is with the placement office");
        router.refresh();
      }}
    />
  );
}
