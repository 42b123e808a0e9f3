"use client";

import { BookmarkPlus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { ruleSentence } from "./rule-sentence.ts";

/** Keeps the rule under a name, for other drives to start from. No form of its own: it stands within the drive's. */
export function KeepRule({ rule }: { rule: EligibilityRule }) {
  const router = useRouter();
  const id = useId();
  const [name, setName] = useState("");
  return (
    <Confirm
      trigger={
        <Button size="sm" variant="ghost" icon={<BookmarkPlus aria-hidden />}>
          Keep this rule
        </Button>
      }
      title="Keep this rule for other drives"
      description={ruleSentence(rule)}
      confirmLabel="Keep"
      action={() => call(api["eligibility-templates"].$post({ json: { name, rule } }))}
      onSuccess={() => {
        toast.success(`“${name.trim()}” is kept`);
        setName("");
        router.refresh();
      }}
    >
      <label htmlFor={id} className="flex flex-col gap-1.5">
        <span className="font-medium">Name</span>
        <Input
          id={id}
          maxLength={80}
          autoComplete="off"
          placeholder="Core branches, no backlogs"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
    </Confirm>
  );
}
