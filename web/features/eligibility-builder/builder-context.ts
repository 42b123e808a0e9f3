"use client";

import { createContext, use } from "react";
import type { RuleCatalog } from "./field-words.ts";
import type { ClauseDraft, GroupMode, PartDraft } from "./rule-draft.ts";

export interface BuilderActions {
  readonly catalog: RuleCatalog;
  /** Season in which single conditions are counted; undefined while there is but one, or no season. */
  readonly countIn: string | undefined;
  readonly add: (groupId: string, part: PartDraft) => void;
  readonly edit: (id: string, change: Partial<ClauseDraft>) => void;
  readonly setMode: (groupId: string, mode: GroupMode) => void;
  readonly remove: (id: string, groupPath: string) => void;
}

export const BuilderContext = createContext<BuilderActions | undefined>(undefined);

/** What the parts of a rule can ask of the builder around them. */
export function useBuilder(): BuilderActions {
  const actions = use(BuilderContext);
  if (actions === undefined) throw new Error("useBuilder needs an EligibilityBuilder around it");
  return actions;
}
