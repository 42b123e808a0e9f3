"use client";

import { Play } from "lucide-react";
import { useState, useTransition } from "react";
import type { Policy, PolicySimulation } from "#shared/contracts/policies.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { SimulationView } from "./simulation-view.tsx";

interface SimulatorProps {
  readonly cycleId: string;
  readonly policy: Policy;
  readonly isChanged: boolean;
}

/** Plays the season so far again under the policy as it stands in the form. */
export function Simulator({ cycleId, policy, isChanged }: SimulatorProps) {
  const [answer, setAnswer] = useState<{ of: string; result: PolicySimulation }>();
  const [isPending, start] = useTransition();
  const written = JSON.stringify(policy);
  const play = () =>
    start(async () => {
      const result = await call(api.cycles[":id"].policy.simulate.$post({ param: { id: cycleId }, json: { policy } }));
      if (result.ok) setAnswer({ of: written, result: result.data });
      else toast.problem(result.problem);
    });
  return (
    <Section
      title="Simulator"
      description="The season so far, played again: who would be placed, who gains, who loses."
      actions={
        <Button icon={<Play aria-hidden />} onClick={play} pending={isPending}>
          Play the season
        </Button>
      }
    >
      {answer === undefined ? (
        <p className="text-sm text-ink-muted">
          Students answer as they did. Where the policy of the time closed an offer, they take the better-paid one.
          Nobody applies who could not apply then, and seats that become free stay free.
        </p>
      ) : (
        <SimulationView
          simulation={answer.result}
          isOutdated={answer.of !== written}
          isSamePolicy={!isChanged && answer.of === written}
        />
      )}
    </Section>
  );
}
