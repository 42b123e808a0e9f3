"use client";

import { Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { CompanyView } from "#shared/contracts/companies.ts";
import { COMPANY_TRANSITIONS, type CompanyCommand } from "#shared/domain/company/statuses.ts";
import { possibleCommands } from "#shared/domain/lifecycle.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "#web/components/ui/menu.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { AccessDialog } from "./access-dialog.tsx";
import { ApproveButton } from "./approve-button.tsx";
import { FlagDialog } from "./flag-dialog.tsx";
import { RefuseDialog } from "./refuse-dialog.tsx";

const DONE: Readonly<Record<CompanyCommand, string>> = {
  approve: "approved",
  reject: "rejected",
  suspend: "suspended",
};

type Question = "flags" | "access" | "reject" | "suspend";

/** What the office can do about a company: the word that is waited for, and the rest behind one button. */
export function CompanyActions({ company }: { company: CompanyView }) {
  const router = useRouter();
  const [question, setQuestion] = useState<Question>();
  const commands = possibleCommands(COMPANY_TRANSITIONS, company.status);
  const close = () => setQuestion(undefined);
  const done = (command: CompanyCommand) => () => {
    close();
    toast.success(`${company.name} is ${DONE[command]}`);
    router.refresh();
  };
  return (
    <span className="flex items-center justify-end gap-1">
      {commands.includes("approve") && <ApproveButton company={company} onDone={done("approve")} />}
      <Menu
        trigger={
          <Button variant="ghost" size="icon-sm" aria-label={`More about ${company.name}`}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuLink href={`/audit?action=application.read_resume&companyId=${company.id}`}>Résumés opened</MenuLink>
        <MenuItem onSelect={() => setQuestion("flags")}>Set flags</MenuItem>
        {company.status === "approved" && (
          <MenuItem onSelect={() => setQuestion("access")}>Extend access to applicants</MenuItem>
        )}
        {commands.includes("reject") || commands.includes("suspend") ? <MenuSeparator /> : null}
        {commands.includes("reject") && (
          <MenuItem isDangerous onSelect={() => setQuestion("reject")}>
            Reject
          </MenuItem>
        )}
        {commands.includes("suspend") && (
          <MenuItem isDangerous onSelect={() => setQuestion("suspend")}>
            Suspend
          </MenuItem>
        )}
      </Menu>
      {question === "flags" && <FlagDialog company={company} onClose={close} />}
      {question === "access" && <AccessDialog company={company} onClose={close} />}
      {(question === "reject" || question === "suspend") && (
        <RefuseDialog company={company} decision={question} onClose={close} onDone={done(question)} />
      )}
    </span>
  );
}
