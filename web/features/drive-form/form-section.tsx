import type { ReactNode } from "react";

export interface FormSectionProps {
  /** Address on the page, for the summary's links. */
  readonly id: string;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a long form under its own heading. */
export function FormSection({ id, title, description, children }: FormSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="flex scroll-mt-20 flex-col gap-5">
      <div className="border-b border-line pb-3">
        <h2 id={`${id}-title`} className="text-lg font-semibold">
          {title}
        </h2>
        {description && <p className="text-ink-muted">{description}</p>}
      </div>
      {children}
    </section>
  );
}
