import { cn } from "#web/lib/class-names.ts";

/** Looks of what floats over the page beside its trigger: menus, lists, popovers. */
export const popupStyle = cn(
  "origin-(--transform-origin) rounded-lg border border-line bg-raised text-ink shadow-float outline-none",
  "transition-[opacity,scale] duration-150 ease-out",
  "data-starting-style:scale-[0.97] data-starting-style:opacity-0",
  "data-ending-style:scale-[0.97] data-ending-style:opacity-0",
);
