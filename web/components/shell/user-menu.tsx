"use client";

import { LogOut } from "lucide-react";
import { Avatar } from "#web/components/ui/avatar.tsx";
import { Menu, MenuItem, MenuSeparator } from "#web/components/ui/menu.tsx";
import { ThemeMenuGroup } from "#web/components/ui/theme-toggle.tsx";
import { toast } from "#web/components/ui/toast.tsx";
import { callAuth } from "#web/lib/api/auth-api.ts";

export interface PortalUser {
  readonly name: string;
  readonly email: string;
  /** What they are here: "Placement officer". */
  readonly roleLabel: string;
}

/** Who is signed in, how the portal looks, and the way out. */
export function UserMenu({ user, isCompact = false }: { user: PortalUser; isCompact?: boolean }) {
  return (
    <Menu
      align={isCompact ? "end" : "start"}
      side={isCompact ? "bottom" : "top"}
      trigger={
        <button
          type="button"
          className={
            isCompact
              ? "grid size-11 place-items-center rounded-full"
              : "flex w-full min-w-0 items-center gap-2.5 rounded-md p-1.5 text-left hover:bg-hover data-popup-open:bg-hover group-data-[sidebar=collapsed]/shell:justify-center"
          }
        >
          <Avatar name={user.name} />
          {isCompact && <span className="sr-only">Account of {user.name}</span>}
          {!isCompact && (
            <span className="min-w-0 flex-1 group-data-[sidebar=collapsed]/shell:sr-only">
              <span className="sr-only">Account of </span>
              <span className="block truncate text-sm font-medium">{user.name}</span>
              <span className="block truncate text-xs text-ink-subtle">{user.roleLabel}</span>
            </span>
          )}
        </button>
      }
    >
      <div className="px-2.5 pt-1.5 pb-2">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-sm text-ink-subtle">{user.email}</p>
        <p className="text-sm text-ink-subtle">{user.roleLabel}</p>
      </div>
      <MenuSeparator />
      <ThemeMenuGroup />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden />} onSelect={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

async function signOut(): Promise<void> {
  const result = await callAuth("sign-out", {});
  if (!result.ok) {
    toast.problem(result.problem);
    return;
  }
  // A whole new page: nothing of the person may stay in memory.
  location.assign("/sign-in");
}
