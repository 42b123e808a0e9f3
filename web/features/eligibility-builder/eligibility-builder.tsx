"use client";

import { type RefObject, useMemo, useRef, useState } from "react";
import type { RuleCatalog } from "./field-words.ts";
import { BuilderContext } from "./builder-context.ts";
import { GroupEditor } from "./group-editor.tsx";
import { addPart, editClause, removePart, setMode } from "./rule-changes.ts";
import type { GroupDraft } from "./rule-draft.ts";
import { countClauses, ruleFromDraft } from "./rule-from-draft.ts";
import { KeepRule } from "./keep-rule.tsx";
import { KeptRules } from "./kept-rules.tsx";
import { RulePreview } from "./rule-preview.tsx";
import type { PreviewState } from "./use-preview.ts";

export interface EligibilityBuilderProps {
  readonly draft: GroupDraft;
  readonly onDraftChange: (change: (draft: GroupDraft) => GroupDraft) => void;
  readonly catalog: RuleCatalog;
  /** Season whose students are counted; "" while none is chosen. */
  readonly cycleId: string;
  /** How many the whole rule lets apply. */
  readonly count: PreviewState;
}

/**
 * Writes who may apply: groups of conditions that read as a sentence from top to bottom, and beside them how many
 * students it comes to. Errors of the form land at the condition that they name (`eligibility.all.1.value`).
 */
export function EligibilityBuilder({ draft, onDraftChange, catalog, cycleId, count }: EligibilityBuilderProps) {
  const root = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const countIn = cycleId !== "" && countClauses(draft) > 1 ? cycleId : undefined;
  const actions = useMemo(
    () => ({
      catalog,
      countIn,
      add: (groupId: string, part: Parameters<typeof addPart>[2]) =>
        onDraftChange((before) => addPart(before, groupId, part)),
      edit: (id: string, change: Parameters<typeof editClause>[2]) =>
        onDraftChange((before) => editClause(before, id, change)),
      setMode: (id: string, mode: Parameters<typeof setMode>[2]) =>
        onDraftChange((before) => setMode(before, id, mode)),
      remove: (id: string, groupPath: string) => {
        onDraftChange((before) => removePart(before, id));
        setSaid("Removed.");
        focusAdd(root, groupPath);
      },
    }),
    [catalog, countIn, onDraftChange],
  );
  const { rule, problems } = useMemo(() => ruleFromDraft(draft), [draft]);
  return (
    <BuilderContext value={actions}>
      <div ref={root} className="flex flex-col gap-5">
        <GroupEditor group={draft} path="eligibility" depth={1} />
        <div className="-my-2 flex flex-wrap gap-2 empty:hidden">
          <KeptRules root={draft} />
          {catalog.isOffice && draft.parts.length > 0 && problems.length === 0 && <KeepRule rule={rule} />}
        </div>
        <RulePreview
          cycleId={cycleId}
          rule={rule}
          unfinished={problems.length}
          count={count}
          showsFairness={catalog.isOffice}
        />
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
    </BuilderContext>
  );
}

/** What was removed had the focus; it goes to the group's next thing to press. */
function focusAdd(root: RefObject<HTMLDivElement | null>, groupPath: string): void {
  root.current?.querySelector<HTMLElement>(`[data-add-to="${groupPath}"]`)?.focus();
}
