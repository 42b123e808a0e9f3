"use client";

import { X } from "lucide-react";
import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { countOf } from "#web/lib/format/labels.ts";
import { Button } from "./button.tsx";
import { CheckboxMark } from "./choice.tsx";

interface Selection {
  /** Rows chosen one by one; over several pages too. */
  readonly ids: ReadonlySet<string>;
  /** Everything that the list's filters find. */
  readonly isAll: boolean;
  readonly set: (ids: readonly string[], isOn: boolean) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

const SelectionContext = createContext<Selection | undefined>(undefined);

/** Remembers which rows of the list inside are chosen. Give it the filters as `key`: others begin anew. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const selection = useMemo<Selection>(
    () => ({
      ids,
      isAll,
      set: (changed, isOn) => {
        setAll(false);
        setIds((before) => {
          const next = new Set(before);
          for (const id of changed) {
            if (isOn) next.add(id);
            else next.delete(id);
          }
          return next;
        });
      },
      chooseAll: () => setAll(true),
      clear: () => {
        setAll(false);
        setIds(new Set());
      },
    }),
    [ids, isAll],
  );
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}

export function useSelection(): Selection {
  const selection = use(SelectionContext);
  if (selection === undefined) throw new Error("a box of a list needs a SelectionProvider around it");
  return selection;
}

/** The box before a row. */
export function RowCheckbox({ id, label }: { id: string; label: string }) {
  const { ids, isAll, set } = useSelection();
  return (
    <span className="relative z-1 grid place-items-center touch:-m-3 touch:size-11">
      <CheckboxMark
        aria-label={`Choose ${label}`}
        checked={isAll || ids.has(id)}
        disabled={isAll}
        onChange={(event) => set([id], event.target.checked)}
      />
    </span>
  );
}

/** The box over them: all of this page. */
export function PageCheckbox({ ids: pageIds }: { ids: readonly string[] }) {
  const { ids, isAll, set } = useSelection();
  const chosen = pageIds.filter((id) => ids.has(id)).length;
  return (
    <CheckboxMark
      aria-label="Choose all of this page"
      checked={isAll || (pageIds.length > 0 && chosen === pageIds.length)}
      disabled={isAll}
      ref={(box) => {
        if (box) box.indeterminate = !isAll && chosen > 0 && chosen < pageIds.length;
      }}
      onChange={(event) => set(pageIds, event.target.checked)}
    />
  );
}

export interface SelectionBarProps {
  readonly pageIds: readonly string[];
  /** How many the list's filters find in all. */
  readonly total: number;
  readonly noun: string;
  /** What can be done with those chosen. */
  readonly children: ReactNode;
}

/** Says how many are chosen and what can be done with them; there while somebody is. */
export function SelectionBar({ pageIds, total, noun, children }: SelectionBarProps) {
  const { ids, isAll, set, chooseAll, clear } = useSelection();
  const count = isAll ? total : ids.size;
  const offersPage = !isAll && pageIds.some((id) => !ids.has(id));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      <p role="status" className="text-sm text-ink-muted tabular-nums">
        {count === 0 ? `${countOf(total, noun)} in this list` : `${count} of ${countOf(total, noun)} chosen`}
      </p>
      {count > 0 && (
        <Button size="sm" variant="ghost" icon={<X aria-hidden />} onClick={clear}>
          Choose none
        </Button>
      )}
      {offersPage && pageIds.length > 0 && (
        <Button size="sm" variant="ghost" onClick={() => set(pageIds, true)}>
          {`Choose this page (${pageIds.length})`}
        </Button>
      )}
      {!isAll && total > pageIds.length && (
        <Button size="sm" variant="ghost" onClick={chooseAll}>
          {`Choose all ${total} matching`}
        </Button>
      )}
      {count > 0 && <div className="flex flex-wrap items-center gap-2 sm:ml-auto">{children}</div>}
    </div>
  );
}
