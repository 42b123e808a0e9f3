import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";

export type CalloutTone = "info" | "good" | "warn" | "bad";

const TONES = {
  info: { style: "bg-info-soft text-info-ink", Icon: Info },
  good: { style: "bg-good-soft text-good-ink", Icon: CircleCheck },
  warn: { style: "bg-warn-soft text-warn-ink", Icon: TriangleAlert },
  bad: { style: "bg-bad-soft text-bad-ink", Icon: CircleAlert },
} as const;

/** Something to know before reading on. `isLive` announces one that appears after an action. */
export function Callout({
  tone = "info",
  title,
  children,
  actions,
  isLive,
}: {
  tone?: CalloutTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  isLive?: boolean;
}) {
  const { style, Icon } = TONES[tone];
  return (
    <div role={isLive ? "status" : undefined} className={cn("flex gap-3 rounded-md px-4 py-3 text-base", style)}>
      <Icon aria-hidden className="mt-[3px] size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
        {actions && <div className="mt-2.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
