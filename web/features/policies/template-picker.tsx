"use client";

import { useState } from "react";
import { Policy } from "#shared/contracts/policies.ts";
import { POLICY_TEMPLATE_IDS, POLICY_TEMPLATES } from "#shared/domain/policy/templates.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Select } from "#web/components/ui/select.tsx";

const OPTIONS = POLICY_TEMPLATE_IDS.map((value) => ({ value, label: POLICY_TEMPLATES[value].name }));

/** Starts over from one of the common styles. */
export function TemplatePicker({ onPick }: { onPick: (policy: Policy) => void }) {
  const [id, setId] = useState<(typeof POLICY_TEMPLATE_IDS)[number]>("one_job");
  const { summary, policy } = POLICY_TEMPLATES[id];
  return (
    <Card>
      <CardBody className="flex flex-col gap-3 sm:flex-row sm:items-start">
        <Field name="template" label="Start from a common style" hint={summary} className="flex-1">
          <Select
            options={OPTIONS}
            value={id}
            onChange={(event) => {
              const chosen = POLICY_TEMPLATE_IDS.find((each) => each === event.target.value);
              if (chosen) setId(chosen);
            }}
          />
        </Field>
        <Button className="sm:mt-6.5" onClick={() => onPick(Policy.parse(policy))}>
          Use it
        </Button>
      </CardBody>
    </Card>
  );
}
