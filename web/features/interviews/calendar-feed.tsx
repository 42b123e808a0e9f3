"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

/** Makes the secret calendar address, shows it once, and revokes it. */
export function CalendarFeed({ madeAt }: { madeAt: string | null }) {
  const router = useRouter();
  const [url, setUrl] = useState<string>();
  const [isPending, start] = useTransition();
  const make = () =>
    start(async () => {
      const made = await call(api.my["calendar-feed"].$post());
      if (!made.ok) return void toast.problem(made.problem);
      setUrl(made.data.url ?? undefined);
      router.refresh();
    });
  const revoke = () =>
    start(async () => {
      const revoked = await call(api.my["calendar-feed"].$delete());
      if (!revoked.ok) return void toast.problem(revoked.problem);
      setUrl(undefined);
      toast.success("The address works no more");
      router.refresh();
    });
  return (
    <div className="flex flex-col gap-4">
      {url !== undefined && (
        <Field
          name="calendarUrl"
          label="Your calendar address"
          hint="It is shown this once. Whoever has it sees your interviews."
        >
          <Input readOnly value={url} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      {madeAt !== null && url === undefined && (
        <p className="text-sm text-ink-muted">
          An address was made on <DateTime iso={madeAt} />. A new one takes its place.
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button onClick={make} pending={isPending}>
          {madeAt === null ? "Make a calendar address" : "Make a new one"}
        </Button>
        {madeAt !== null && (
          <Button variant="ghost" onClick={revoke} disabled={isPending}>
            Revoke it
          </Button>
        )}
      </div>
    </div>
  );
}
