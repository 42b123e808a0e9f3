"use client";

import { useRouter } from "next/navigation";
import type { CompanyView } from "#shared/contracts/companies.ts";
import { COMPANY_TRANSITIONS, type CompanyCommand } from "#shared/domain/company/statuses.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { RefuseDialog } from "./refuse-dialog.tsx";

const DONE: Readonly<Record<CompanyCommand, string>> = {
  approve: "approved",
  reject: "rejected",
  suspend: "suspended",
};

/** The office's word on a company: what its state allows, refusals with a reason. */
export function VetButtons({ company }: { company: CompanyView }) {
  const router = useRouter();
  const commands = possibleCommands(COMPANY_TRANSITIONS, company.status);
  const done = (command: CompanyCommand) => {
    toast.success(`${company.name} is ${DONE[command]}`);
    router.refresh();
  };
  return (
    <span className="flex justify-end gap-2">
      {commands.includes("approve") && (
        <Confirm
          trigger={
            <Button
              size="sm"
              variant={company.status === "pending" ? "primary" : "secondary"}
              aria-label={`Approve ${company.name}`}
            >
              Approve
            </Button>
          }
          title={`Approve ${company.name}?`}
          description="Its recruiters are told by mail and can hand in drives for your review."
          confirmLabel="Approve"
          action={() =>
            call(api.companies[":id"].vet.$post({ param: { id: company.id }, json: { decision: "approve" } }))
          }
          onSuccess={() => done("approve")}
        />
      )}
      {commands.includes("reject") && (
        <RefuseDialog company={company} decision="reject" onDone={() => done("reject")} />
      )}
      {commands.includes("suspend") && (
        <RefuseDialog company={company} decision="suspend" onDone={() => done("suspend")} />
      )}
    </span>
  );
}
