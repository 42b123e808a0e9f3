import type { ClauseDraft, GroupDraft, GroupMode, PartDraft } from "./rule-draft.ts";

/** The draft with one part replaced by what `change` makes of it; undefined takes the part away. */
export function changePart(
  group: GroupDraft,
  id: string,
  change: (part: PartDraft) => PartDraft | undefined,
): GroupDraft {
  const parts = group.parts.flatMap((part) => {
    if (part.id === id) return change(part) ?? [];
    return part.kind === "group" ? changePart(part, id, change) : part;
  });
  return { ...group, parts };
}

export function addPart(root: GroupDraft, groupId: string, part: PartDraft): GroupDraft {
  return changeGroup(root, groupId, (group) => ({ ...group, parts: [...group.parts, part] }));
}

export function setMode(root: GroupDraft, groupId: string, mode: GroupMode): GroupDraft {
  return changeGroup(root, groupId, (group) => ({ ...group, mode }));
}

export function editClause(root: GroupDraft, id: string, change: Partial<ClauseDraft>): GroupDraft {
  return changePart(root, id, (part) => (part.kind === "clause" ? { ...part, ...change } : part));
}

export function removePart(root: GroupDraft, id: string): GroupDraft {
  return changePart(root, id, () => undefined);
}

function changeGroup(root: GroupDraft, id: string, change: (group: GroupDraft) => GroupDraft): GroupDraft {
  if (root.id === id) return change(root);
  return changePart(root, id, (part) => (part.kind === "group" ? change(part) : part));
}
