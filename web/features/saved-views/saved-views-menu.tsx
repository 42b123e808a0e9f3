"use client";

import { Bookmark, Plus, Trash2 } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import type { SavedViewView } from "#shared/contracts/saved-views.ts";
import type { SavedViewPage } from "#shared/domain/saved-view/pages.ts";
import { Button } from "#web/components/ui/button.tsx";
import { Menu, MenuItem, MenuLink, MenuSeparator } from "#web/components/ui/menu.tsx";
import { toast, toastResult } from "#web/components/ui/toast.tsx";
import { api } from "#web/lib/api/browser-api.ts";
import { call } from "#web/lib/api/result.ts";
import { type ListParams, viewQuery } from "#web/lib/lists/list-params.ts";
import { SaveViewDialog } from "./save-view-dialog.tsx";

interface SavedViewsMenuProps {
  readonly page: SavedViewPage;
  readonly params: ListParams;
  readonly views: readonly SavedViewView[];
}

/** The reader's own views of a list: go to one, keep the present one, remove it. */
export function SavedViewsMenu({ page, params, views }: SavedViewsMenuProps) {
  const router = useRouter();
  const path = usePathname();
  const [isSaving, setSaving] = useState(false);
  const query = viewQuery(params);
  const now = views.find((view) => isSame(view.query, query));

  async function remove(view: SavedViewView) {
    await toastResult(
      call(api["saved-views"][":id"].$delete({ param: { id: view.id } })),
      `“${view.name}” is removed.`,
    );
    router.refresh();
  }

  return (
    <>
      <Menu trigger={<Button icon={<Bookmark aria-hidden />}>{now?.name ?? "Views"}</Button>}>
        {views.map((view) => (
          <MenuLink key={view.id} href={`${path}?${new URLSearchParams(view.query).toString()}`}>
            {view.name}
          </MenuLink>
        ))}
        {views.length > 0 && <MenuSeparator />}
        <MenuItem icon={<Plus aria-hidden />} onSelect={() => setSaving(true)}>
          Save this view
        </MenuItem>
        {now && (
          <MenuItem icon={<Trash2 aria-hidden />} isDangerous onSelect={() => void remove(now)}>
            {`Remove “${now.name}”`}
          </MenuItem>
        )}
      </Menu>
      {isSaving && (
        <SaveViewDialog
          page={page}
          query={query}
          name={now?.name}
          onClose={() => setSaving(false)}
          onSaved={(name) => {
            setSaving(false);
            toast.success(`“${name}” is saved.`);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
