"use client";

import { PanelLeft } from "lucide-react";
import type { MouseEvent } from "react";
import { buttonStyle } from "#web/components/ui/button.tsx";
import { rememberPreference } from "#web/lib/theme/preference-cookie.ts";
import { SIDEBAR_COOKIE } from "./sidebar-cookie.ts";

/** Makes the sidebar narrow or wide. It is one attribute on the shell, so that the server can draw it as it was. */
export function SidebarToggle({ isCollapsed }: { isCollapsed: boolean }) {
  function toggle({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const shell = currentTarget.closest<HTMLElement>("[data-sidebar]");
    if (shell === null) return;
    const next = shell.dataset["sidebar"] === "collapsed" ? "open" : "collapsed";
    shell.dataset["sidebar"] = next;
    currentTarget.setAttribute("aria-expanded", String(next === "open"));
    rememberPreference(SIDEBAR_COOKIE, next);
  }
  return (
    <button
      type="button"
      aria-label="Sidebar"
      aria-expanded={!isCollapsed}
      onClick={toggle}
      className={buttonStyle({ variant: "ghost", size: "icon-sm" })}
    >
      <PanelLeft aria-hidden />
    </button>
  );
}
