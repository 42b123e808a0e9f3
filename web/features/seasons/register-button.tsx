"use client";

import { useRouter } from "next/navigation";
import type { MySeason } from "#shared/contracts/cycle-memberships.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function RegisterButton({ season }: { season: MySeason }) {
  const router = useRouter();
  return (
    <Confirm
      trigger={<Button variant="primary">Register</Button>}
      title={`Register for ${season.name}?`}
      description="You take part in its drives, and its placement policy holds for you."
      confirmLabel="Register"
      action={() => call(api.my.seasons[":id"].register.$post({ param: { id: season.id } }))}
      onSuccess={({ status }) => {
        toast.success(status === "pending" ? "The placement office decides next" : `You are in ${season.name}`);
        router.refresh();
      }}
    />
  );
}
