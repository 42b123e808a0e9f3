"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactElement, type ReactNode, useRef } from "react";
import { cn } from "#web/lib/class-names.ts";
import { isTypedIn } from "#web/lib/forms/is-typed-in.ts";
import { buttonStyle } from "./button.tsx";

export interface DialogProps {
  /** The button that opens it; leave out with `open` and `onOpenChange`. */
  readonly trigger?: ReactElement;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly size?: "sm" | "md" | "lg";
  readonly children?: ReactNode;
}

export const backdropStyle = cn(
  "fixed inset-0 z-50 bg-scrim transition-opacity duration-200",
  "data-ending-style:opacity-0 data-starting-style:opacity-0",
);

const FIELD = "input:not([type=hidden], [tabindex='-1'], [aria-hidden]), textarea, [role=combobox]";

const SIZES = { sm: "max-w-100", md: "max-w-130", lg: "max-w-180" };

/**
 * A question or a short form over the page. Full width at the bottom on phones. `DialogClose` closes it, and a click
 * beside it as long as nothing has been typed.
 */
export function Dialog({ trigger, open, onOpenChange, title, description, size = "md", children }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const change: Base.Root.Props["onOpenChange"] = (isOpen, event) => {
    if (event.reason === "outside-press" && isTypedIn(popup.current)) return event.cancel();
    onOpenChange?.(isOpen);
  };
  // Not on touch screens, whose keyboard would hide what the dialog says.
  const firstField = (opened: string) =>
    (opened !== "touch" && popup.current?.querySelector<HTMLElement>(FIELD)) || true;
  return (
    <Base.Root open={open} onOpenChange={change}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto sm:items-center sm:p-6">
          <Base.Popup ref={popup} initialFocus={firstField} className={cn(modalStyle, SIZES[size])}>
            <Base.Title className="pr-10 text-lg font-semibold">{title}</Base.Title>
            {description && <Base.Description className="mt-1 text-ink-muted">{description}</Base.Description>}
            <Base.Close
              aria-label="Close"
              className={cn(buttonStyle({ variant: "ghost", size: "icon-sm" }), "absolute top-3.5 right-3.5")}
            >
              <X aria-hidden />
            </Base.Close>
            <div className="mt-5">{children}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

export const modalStyle = cn(
  "relative w-full rounded-t-xl border border-line bg-raised p-6 text-ink shadow-float outline-none sm:rounded-xl",
  "pb-[max(1.5rem,env(safe-area-inset-bottom))] transition-[opacity,transform] duration-200 ease-out",
  "data-ending-style:translate-y-2 data-ending-style:opacity-0",
  "data-starting-style:translate-y-4 data-starting-style:opacity-0",
);

/** Closes the dialog around it. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
