"use client";

import { FolderPlus, Plus, X } from "lucide-react";
import { use } from "react";
import { MAX_RULE_DEPTH } from "#shared/domain/eligibility/rule-problems.ts";
import { Button } from "#web/components/ui/button.tsx";
import { FormContext } from "#web/components/ui/field-context.ts";
import { Select } from "#web/components/ui/select.tsx";
import { cn } from "#web/lib/class-names.ts";
import { BranchFloorsDialog } from "./branch-floors-dialog.tsx";
import { useBuilder } from "./builder-context.ts";
import { ClauseEditor } from "./clause-editor.tsx";
import { type GroupDraft, type GroupMode, newClause, newGroup } from "./rule-draft.ts";
import { pathOfPart } from "./rule-from-draft.ts";

interface GroupEditorProps {
  readonly group: GroupDraft;
  readonly path: string;
  /** The whole rule is 1. */
  readonly depth: number;
  /** Path of the group around this one; the whole rule has none. */
  readonly parentPath?: string;
}

const JOINTS: Readonly<Record<GroupMode, string>> = { all: "and", any: "or", none: "nor", not_all: "and" };

/** "All of these hold:", then the conditions, each joined to the one before it by a word. */
export function GroupEditor({ group, path, depth, parentPath }: GroupEditorProps) {
  const error = use(FormContext).errors[path];
  const isRoot = parentPath === undefined;
  return (
    <div
      role="group"
      aria-label={isRoot ? "The rule" : "Group of conditions"}
      className={cn("flex min-w-0 flex-col gap-3", !isRoot && "rounded-md border border-line bg-sunken p-3 sm:p-4")}
    >
      <GroupHead group={group} parentPath={parentPath} />
      {group.parts.length > 0 && (
        <ol className="flex flex-col gap-2.5">
          {group.parts.map((part, i) => (
            <li
              key={part.id}
              className="flex flex-col gap-1.5 sm:grid sm:grid-cols-[2.25rem_minmax(0,1fr)] sm:gap-x-1 sm:gap-y-0"
            >
              <span className="text-sm text-ink-subtle empty:hidden sm:pt-2 sm:empty:block touch:sm:pt-3">
                {i === 0 ? "" : JOINTS[group.mode]}
              </span>
              {part.kind === "group" ? (
                <GroupEditor group={part} path={pathOfPart(path, group.mode, i)} depth={depth + 1} parentPath={path} />
              ) : (
                <ClauseEditor clause={part} path={pathOfPart(path, group.mode, i)} groupPath={path} />
              )}
            </li>
          ))}
        </ol>
      )}
      {error && <p className="text-sm text-bad-ink">{error}</p>}
      <AddParts group={group} path={path} mayNest={depth + 2 <= MAX_RULE_DEPTH - 1} isRoot={isRoot} />
    </div>
  );
}

function GroupHead({ group, parentPath }: { group: GroupDraft; parentPath: string | undefined }) {
  const { setMode, remove } = useBuilder();
  const isRoot = parentPath === undefined;
  if (isRoot && group.parts.length === 0) {
    return <p className="text-ink-muted">Everybody in the season may apply. Add a condition to narrow it down.</p>;
  }
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
      {isRoot && <span>Students may apply for whom</span>}
      <span className="w-36">
        <Select
          aria-label="How the conditions go together"
          value={group.mode}
          options={modeOptions(group.mode)}
          onChange={(event) => setMode(group.id, event.target.value as GroupMode)}
        />
      </span>
      <span>hold{isRoot ? ":" : ""}</span>
      {!isRoot && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label="Remove the group"
          className="ml-auto"
          onClick={() => remove(group.id, parentPath)}
        >
          <X aria-hidden />
        </Button>
      )}
    </div>
  );
}

function modeOptions(current: GroupMode) {
  const usual = [
    { value: "all", label: "all of these" },
    { value: "any", label: "any of these" },
    { value: "none", label: "none of these" },
  ];
  return current === "not_all" ? [...usual, { value: "not_all", label: "not all of these" }] : usual;
}

interface AddPartsProps {
  readonly group: GroupDraft;
  readonly path: string;
  readonly mayNest: boolean;
  readonly isRoot: boolean;
}

function AddParts({ group, path, mayNest, isRoot }: AddPartsProps) {
  const { add, catalog } = useBuilder();
  const used = new Set(group.parts.flatMap((part) => (part.kind === "clause" ? [part.field] : [])));
  const next = (["cgpa", "branch", "activeBacklogs", "tenthPct", "twelfthOrDiplomaPct"] as const).find(
    (field) => !used.has(field),
  );
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="sm"
        icon={<Plus aria-hidden />}
        data-add-to={path}
        onClick={() => add(group.id, newClause(group.mode === "any" ? "branch" : (next ?? "skill")))}
      >
        Add a condition
      </Button>
      {mayNest && (
        <Button
          size="sm"
          variant="ghost"
          icon={<FolderPlus aria-hidden />}
          onClick={() => add(group.id, newGroup(group.mode === "any" ? "all" : "any", [newClause("cgpa")]))}
        >
          Add a group
        </Button>
      )}
      {isRoot && group.mode === "all" && catalog.branches.length > 1 && <BranchFloorsDialog groupId={group.id} />}
    </div>
  );
}
