"use client";

import type { CompanyView } from "#shared/contracts/companies.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";

interface ApproveButtonProps {
  readonly company: CompanyView;
  readonly onDone: () => void;
}

/** Lets a company in; asks first, since its recruiters are told. */
export function ApproveButton({ company: { id, name, status }, onDone }: ApproveButtonProps) {
  return (
    <Confirm
      trigger={
        <Button size="sm" variant={status === "pending" ? "primary" : "secondary"} aria-label={`Approve ${name}`}>
          Approve
        </Button>
      }
      title={`Approve ${name}?`}
      description="Its recruiters are told by mail and can hand in drives for your review."
      confirmLabel="Approve"
      action={() => call(api.companies[":id"].vet.$post({ param: { id }, json: { decision: "approve" } }))}
      onSuccess={onDone}
    />
  );
}
