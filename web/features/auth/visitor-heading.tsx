import type { ReactNode } from "react";

/** Title of a visitor's page, with a line on what it is for. */
export function VisitorHeading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="mb-6 flex flex-col gap-1.5">
      <h1 className="text-xl font-semibold">{title}</h1>
      {children && <p className="text-ink-muted">{children}</p>}
    </div>
  );
}
