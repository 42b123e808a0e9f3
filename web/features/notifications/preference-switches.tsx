"use client";

import { useState } from "react";
import type { NotificationPreferences } from "#shared/contracts/notifications.ts";
import type { NotificationCategory } from "#shared/domain/notification/categories.ts";
import { Card } from "#web/components/ui/card.tsx";
import { Switch } from "#web/components/ui/choice.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

const LABELS: Readonly<Record<NotificationCategory, { label: string; hint: string }>> = {
  drives: { label: "New drives", hint: "When a drive opens that you can apply to" },
  applications: { label: "Your applications", hint: "When something happens to one" },
  results: { label: "Results", hint: "Always mailed: what follows has a deadline" },
  offers: { label: "Offers", hint: "Always mailed: an offer has a deadline" },
  schedules: { label: "Interviews", hint: "Always mailed: when, where, and what changes" },
  announcements: { label: "Announcements", hint: "What the placement office tells many at once" },
  account: { label: "Your account", hint: "Always mailed: sign-in and security" },
};

/** Takes effect at once; goes back when it could not be saved. */
export function PreferenceSwitches({ items }: { items: NotificationPreferences["items"] }) {
  const [preferences, setPreferences] = useState(items);

  async function choose(category: NotificationCategory, email: boolean) {
    const before = preferences;
    setPreferences(before.map((each) => (each.category === category ? { ...each, email } : each)));
    const result = await call(api.my["notification-preferences"].$put({ json: { category, email } }));
    if (result.ok) return;
    setPreferences(before);
    toast.problem(result.problem);
  }

  return (
    <Card className="divide-y divide-line">
      {preferences.map(({ category, email, mutable }) => (
        <div key={category} className="px-5 py-4">
          <Switch
            checked={email}
            disabled={!mutable}
            hint={LABELS[category].hint}
            onChange={(event) => void choose(category, event.target.checked)}
          >
            {LABELS[category].label}
          </Switch>
        </div>
      ))}
    </Card>
  );
}
