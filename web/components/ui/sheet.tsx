"use client";

import { Drawer as Base } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, useRef } from "react";
import { cn } from "#web/lib/class-names.ts";
import { isTypedIn } from "#web/lib/forms/is-typed-in.ts";
import { buttonStyle } from "./button.tsx";

export interface SheetProps {
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** From where it comes: the right for details and filters, the bottom for menus on phones. */
  readonly side?: "right" | "bottom";
  readonly children: ReactNode;
}

const POPUP = {
  right: cn(
    "h-full w-full max-w-110 border-l [transform:translateX(var(--drawer-swipe-movement-x))]",
    "data-ending-style:[transform:translateX(100%)] data-starting-style:[transform:translateX(100%)]",
  ),
  bottom: cn(
    "max-h-[85dvh] w-full rounded-t-xl border-t [transform:translateY(var(--drawer-swipe-movement-y))]",
    "data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]",
  ),
};

/** A panel from the edge of the screen; swiping it away closes it, or a click beside it while nothing is typed. */
export function Sheet({ trigger, open, onOpenChange, title, description, side = "right", children }: SheetProps) {
  const popup = useRef<HTMLDivElement>(null);
  const change: Base.Root.Props["onOpenChange"] = (isOpen, event) => {
    if (event.reason === "outside-press" && isTypedIn(popup.current)) return event.cancel();
    onOpenChange?.(isOpen);
  };
  return (
    <Base.Root open={open} onOpenChange={change} swipeDirection={side === "right" ? "right" : "down"}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-50 bg-scrim opacity-[calc(1-var(--drawer-swipe-progress))] transition-opacity duration-300 data-ending-style:opacity-0 data-starting-style:opacity-0 data-swiping:duration-0" />
        <Base.Viewport
          className={cn("fixed inset-0 z-50 flex", side === "right" ? "justify-end" : "items-end justify-center")}
        >
          <Base.Popup
            ref={popup}
            className={cn(
              "flex flex-col overflow-y-auto overscroll-contain border-line bg-raised text-ink shadow-float outline-none",
              "transition-transform duration-300 ease-out data-swiping:duration-0 data-swiping:select-none",
              "pb-[env(safe-area-inset-bottom)]",
              POPUP[side],
            )}
          >
            <header className="sticky top-0 z-1 flex items-start gap-3 bg-raised px-5 pt-4 pb-3">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-lg font-semibold">{title}</Base.Title>
                {description && <Base.Description className="text-ink-muted">{description}</Base.Description>}
              </div>
              <Base.Close aria-label="Close" className={buttonStyle({ variant: "ghost", size: "icon-sm" })}>
                <X aria-hidden />
              </Base.Close>
            </header>
            <Base.Content className="flex-1 px-5 pb-5">{children}</Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the sheet around it. */
export function SheetClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
