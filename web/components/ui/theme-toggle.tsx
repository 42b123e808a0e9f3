"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { rememberPreference } from "#web/lib/theme/preference-cookie.ts";
import { type Theme, THEME_COOKIE } from "#web/lib/theme/theme.ts";
import { MenuRadioGroup } from "./menu.tsx";

const OPTIONS = [
  { value: "system", label: "As the system", icon: <Monitor aria-hidden /> },
  { value: "light", label: "Light", icon: <Sun aria-hidden /> },
  { value: "dark", label: "Dark", icon: <Moon aria-hidden /> },
] as const;

/** Light, dark, or as the system is: an entry of a menu. The choice is kept in a cookie, so that no page flashes. */
export function ThemeMenuGroup() {
  const [theme, setTheme] = useState<Theme>(currentTheme);
  function choose(next: Theme) {
    setTheme(next);
    rememberPreference(THEME_COOKIE, next);
    if (next === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = next;
  }
  return <MenuRadioGroup label="Colours" value={theme} onValueChange={choose} options={OPTIONS} />;
}

// Menus are drawn in the browser alone, when they open.
function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}
