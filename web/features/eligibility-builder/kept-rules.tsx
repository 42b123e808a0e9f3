"use client";

import { BookMarked, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { EligibilityTemplateView } from "#shared/contracts/eligibility.ts";
import type { EligibilityRule } from "#shared/domain/eligibility/rule.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Confirm } from "#web/components/ui/confirm.tsx";
import { Dialog } from "#web/components/ui/dialog.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { useBuilder } from "./builder-context.ts";
import { type GroupDraft, toDraft } from "./rule-draft.ts";
import { asSentence } from "./rule-sentence.ts";

/** Rules that the college keeps, to add to the one that is being written. Nothing while it keeps none. */
export function KeptRules({ root }: { root: GroupDraft }) {
  const { catalog, add, setMode } = useBuilder();
  const [isOpen, setOpen] = useState(false);
  if (catalog.templates.length === 0) return null;

  function addRule(rule: EligibilityRule) {
    const kept = toDraft(rule);
    const isFirst = root.parts.length === 0;
    if (isFirst) setMode(root.id, kept.mode);
    const merges = isFirst || (kept.mode === "all" && root.mode === "all");
    for (const part of merges ? kept.parts : [kept]) add(root.id, part);
    setOpen(false);
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" icon={<BookMarked aria-hidden />}>
          Kept rules
        </Button>
      }
      title="Rules of your college"
      description="One is added to what the rule says already, and can be changed there."
    >
      <ul className="-mx-1 flex max-h-[55vh] flex-col divide-y divide-line overflow-y-auto px-1">
        {catalog.templates.map((template) => (
          <li key={template.id} className="flex items-center gap-3 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-medium">{template.name}</p>
              <p className="text-sm text-ink-muted">{asSentence(template.sentence)}</p>
            </div>
            <Button size="sm" aria-label={`Add ${template.name}`} onClick={() => addRule(template.rule)}>
              Add
            </Button>
            {catalog.isOffice && <RemoveRule template={template} />}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function RemoveRule({ template: { id, name } }: { template: EligibilityTemplateView }) {
  const router = useRouter();
  return (
    <Confirm
      trigger={
        <Button size="icon-sm" variant="ghost" aria-label={`Remove ${name}`}>
          <Trash2 aria-hidden />
        </Button>
      }
      title={`Remove “${name}”?`}
      description="Drives that began from it keep their own rule."
      confirmLabel="Remove"
      isDangerous
      action={() => call(api["eligibility-templates"][":id"].$delete({ param: { id } }))}
      onSuccess={() => {
        toast.success("Removed");
        router.refresh();
      }}
    />
  );
}
