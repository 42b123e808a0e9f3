"use client";

import { CheckCheck } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

export function ReadAllButton() {
  const router = useRouter();
  const [isPending, setPending] = useState(false);
  async function readAll() {
    setPending(true);
    const done = await toastResult(call(api.my.notifications["read-all"].$post()), "All notices are marked as read");
    setPending(false);
    if (done) router.refresh();
  }
  return (
    <Button icon={<CheckCheck aria-hidden />} pending={isPending} onClick={readAll}>
      Mark all as read
    </Button>
  );
}
