"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Policy } from "#shared/contracts/policies.ts";
import { verifyPolicy } from "#shared/domain/policy/verify/verify.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Checkbox } from "#web/components/ui/choice.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Form, FormActions, SubmitButton } from "#web/components/ui/form.tsx";
import { Input, Textarea } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { fromLocalInput } from "#web/lib/format/date-time.ts";
import { countOf } from "#web/lib/format/labels.ts";
import { FindingList } from "./finding-list.tsx";

interface SavePolicyProps {
  readonly cycleId: string;
  readonly baseVersion: number;
  readonly policy: Policy;
  readonly isChanged: boolean;
}

/** Puts the policy into effect, with a reason, at once or from a time on; its students are told. */
export function SavePolicy({ cycleId, baseVersion, policy, isChanged }: SavePolicyProps) {
  const router = useRouter();
  const { timeZone } = useTenant();
  const [isOpen, setOpen] = useState(false);
  const findings = verifyPolicy(policy);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" size="lg" disabled={!isChanged || errors > 0}>
          {errors > 0
            ? `${countOf(errors, "error")} to resolve first`
            : isChanged
              ? "Put into effect"
              : "No change yet"}
        </Button>
      }
      title={`Version ${baseVersion + 1} of the policy`}
      description="Every student of the season is told. What was decided before stays as it is."
    >
      <Form
        action={(form) => {
          const from = form.text("effectiveFrom");
          const json = {
            policy,
            baseVersion,
            note: form.text("note"),
            acceptWarnings: form.flag("acceptWarnings"),
            ...(from !== "" && { effectiveFrom: fromLocalInput(from, timeZone) }),
          };
          return call(api.cycles[":id"]["policy-versions"].$post({ param: { id: cycleId }, json }));
        }}
        onSuccess={({ version, hasTakenEffect }) => {
          setOpen(false);
          toast.success(`Version ${version} ${hasTakenEffect ? "holds from now on" : "is set"}`);
          router.refresh();
        }}
      >
        <Field name="note" label="Why it is changed" required>
          <Textarea rows={2} maxLength={2_000} />
        </Field>
        <Field name="effectiveFrom" label="Holds from" hint="Empty: at once." optional>
          <Input type="datetime-local" />
        </Field>
        {findings.length > 0 && <FindingList findings={findings} />}
        <Checkbox name="acceptWarnings" defaultChecked={false}>
          Warnings are meant so
        </Checkbox>
        <FormActions>
          <SubmitButton>Put into effect</SubmitButton>
          <DialogClose>
            <Button variant="ghost">Not yet</Button>
          </DialogClose>
        </FormActions>
      </Form>
    </Dialog>
  );
}
