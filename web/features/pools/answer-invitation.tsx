"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { PoolInvitationView } from "#shared/contracts/pools.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { Combobox } from "#web/components/ui/combobox.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, SubmitButton } from "#web/components/ui/form.tsx";
import { type Option, Select } from "#web/components/ui/select.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface AnswerInvitationProps {
  readonly invitation: PoolInvitationView;
  readonly seasons: readonly Option[];
  readonly companies: readonly Option[];
}

/** Takes the drive on as a draft of the college's own, or declines it. */
export function AnswerInvitation({ invitation, seasons, companies }: AnswerInvitationProps) {
  const router = useRouter();
  const [companyId, setCompany] = useState<string>();
  const [cycleId, setCycle] = useState(seasons[0]?.value ?? "");
  const here = api["pool-invitations"][":id"];
  const param = { id: invitation.id };
  return (
    <Card>
      <CardBody>
        <Form
          aria-label="Take the drive on"
          action={() => call(here.accept.$post({ param, json: { cycleId, ...(companyId && { companyId }) } }))}
          onSuccess={({ driveId }) => {
            toast.success("The drive is yours now, as a draft.");
            router.push(`/drives/${driveId}`);
          }}
        >
          <div className="grid gap-5 sm:grid-cols-2">
            <Field name="cycleId" label="Season">
              <Select value={cycleId} options={seasons} onChange={(event) => setCycle(event.target.value)} />
            </Field>
            <Field
              name="companyId"
              label="Company here"
              hint={`Leave it empty to put ${invitation.company} up for vetting.`}
              optional
            >
              <Combobox options={companies} placeholder="Search companies" onValueChange={setCompany} />
            </Field>
          </div>
          <div className="flex flex-wrap gap-2.5">
            <SubmitButton>Take the drive on</SubmitButton>
            <Confirm<unknown>
              trigger={<Button>Decline</Button>}
              title="Decline this drive?"
              description={`${invitation.host} is told. This cannot be undone.`}
              confirmLabel="Decline the drive"
              action={() => call(here.decline.$post({ param }))}
              onSuccess={() => {
                toast.success("Declined.");
                router.refresh();
              }}
            />
          </div>
        </Form>
      </CardBody>
    </Card>
  );
}
