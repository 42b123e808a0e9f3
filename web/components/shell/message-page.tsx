import type { ReactNode } from "react";

/** A page that is one message: not found, failed, check your mail. */
export function MessagePage({
  icon,
  eyebrow,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  eyebrow?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="grid min-h-[70dvh] place-items-center px-6 py-16">
      <div className="flex max-w-md animate-rise flex-col items-center text-center">
        {icon && (
          <span
            aria-hidden
            className="mb-6 grid size-14 place-items-center rounded-xl border border-line bg-surface text-brand-ink shadow-card [&_svg]:size-6"
          >
            {icon}
          </span>
        )}
        {eyebrow && <p className="mb-1.5 text-sm font-medium text-ink-subtle">{eyebrow}</p>}
        <h1 className="text-2xl font-semibold">{title}</h1>
        {children && <div className="mt-2 flex flex-col gap-2 text-md text-ink-muted">{children}</div>}
        {actions && <div className="mt-7 flex flex-wrap justify-center gap-2.5">{actions}</div>}
      </div>
    </div>
  );
}
