"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactElement, type ReactNode, useState } from "react";
import type { Problem } from "#shared/contracts/problem.ts";
import type { ApiResult } from "#web/lib/api/result.ts";
import { cn } from "#web/lib/class-names.ts";
import { Button } from "./button.tsx";
import { backdropStyle, modalStyle } from "./dialog.tsx";
import { ProblemSummary } from "./problem-summary.tsx";

export interface ConfirmProps<T> {
  readonly trigger: ReactElement;
  readonly title: ReactNode;
  /** What will happen, and whether it can be undone. */
  readonly description: ReactNode;
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDangerous?: boolean;
  /** Stays open and shows the problem when it is refused. */
  readonly action: () => Promise<ApiResult<T>>;
  readonly onSuccess?: (data: T) => void;
  /** A preview of what is affected. */
  readonly children?: ReactNode;
}

/** Asks before doing what matters. Escape and a click beside it do nothing but cancel. */
export function Confirm<T>({
  trigger,
  title,
  description,
  action,
  onSuccess,
  isDangerous,
  children,
  ...props
}: ConfirmProps<T>) {
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  async function confirm() {
    setPending(true);
    const result = await action();
    setPending(false);
    if (!result.ok) return setProblem(result.problem);
    setOpen(false);
    onSuccess?.(result.data);
  }

  function change(open: boolean) {
    setOpen(open || isPending);
    setProblem(undefined);
  }

  return (
    <Base.Root open={isOpen} onOpenChange={change}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center sm:items-center sm:p-6">
          <Base.Popup className={cn(modalStyle, "max-w-110")}>
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description className="mt-1.5 text-ink-muted">{description}</Base.Description>
            {children && <div className="mt-4">{children}</div>}
            {problem && (
              <div className="mt-4">
                <ProblemSummary problem={problem} />
              </div>
            )}
            <div className="mt-6 flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">
              <Base.Close render={<Button disabled={isPending}>{props.cancelLabel ?? "Cancel"}</Button>} />
              <Button variant={isDangerous ? "danger" : "primary"} pending={isPending} onClick={confirm}>
                {props.confirmLabel}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

export interface AlertPanelProps {
  readonly title: ReactNode;
  readonly description: ReactNode;
  readonly onClose: () => void;
  /** Its buttons. */
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}

/** A question that is open for as long as it is rendered, for what needs more than a yes. */
export function AlertPanel({ title, description, onClose, actions, children }: AlertPanelProps) {
  return (
    <Base.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={backdropStyle} />
        <Base.Viewport className="fixed inset-0 z-50 flex items-end justify-center overflow-y-auto sm:items-center sm:p-6">
          <Base.Popup className={cn(modalStyle, "max-w-130")}>
            <Base.Title className="text-lg font-semibold">{title}</Base.Title>
            <Base.Description className="mt-1.5 text-ink-muted">{description}</Base.Description>
            {children && <div className="mt-4">{children}</div>}
            <div className="mt-6 flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">{actions}</div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
