"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { REGISTRATIONS, type Registration } from "#shared/domain/cycle/statuses.ts";
import { Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { REGISTRATION_LABELS } from "./season-labels.ts";

const OPTIONS = REGISTRATIONS.map((value) => ({ value, label: REGISTRATION_LABELS[value] }));

/** How students come into the season; takes effect as it is chosen. */
export function RegistrationSetting({ cycleId, registration }: { cycleId: string; registration: Registration }) {
  const router = useRouter();
  const [chosen, setChosen] = useState(registration);
  async function choose(value: string) {
    const next = REGISTRATIONS.find((each) => each === value) ?? registration;
    setChosen(next);
    const result = await call(
      api.cycles[":id"].registration.$put({ param: { id: cycleId }, json: { registration: next } }),
    );
    if (!result.ok) {
      setChosen(chosen);
      return toast.problem(result.problem);
    }
    toast.success(`Students: ${REGISTRATION_LABELS[next].toLowerCase()}`);
    router.refresh();
  }
  return (
    <span className="min-w-56">
      <Select
        aria-label="How students come into the season"
        value={chosen}
        options={OPTIONS}
        onChange={(event) => void choose(event.target.value)}
      />
    </span>
  );
}
