import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";

export interface EmptyStateProps {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  /** Why it is empty, and what will fill it. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** Where something will be, and why nothing is there yet. */
export function EmptyState({ icon, title, children, actions, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center px-6 py-14 text-center", className)}>
      {icon && (
        <span
          aria-hidden
          className="mb-4 grid size-11 place-items-center rounded-lg border border-line bg-surface text-ink-subtle shadow-card [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <p className="text-md font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-sm text-ink-muted">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2.5">{actions}</div>}
    </div>
  );
}
