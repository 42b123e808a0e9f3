"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { ButtonLink } from "#web/components/ui/button.tsx";
import { Input } from "#web/components/ui/input.tsx";
import type { ListParams } from "#web/lib/lists/list-params.ts";
import { dayHref } from "./day-href.ts";
import { addDays } from "./schedule-days.ts";

interface DayPickerProps {
  readonly params: ListParams;
  /** `YYYY-MM-DD`, as `today` is. */
  readonly day: string;
  readonly today: string;
}

/** Which day a list is of: the one before, any, the one after, and back to today. */
export function DayPicker({ params, day, today }: DayPickerProps) {
  const router = useRouter();
  const path = usePathname();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ButtonLink
        href={dayHref(params, addDays(day, -1))}
        aria-label="The day before"
        icon={<ChevronLeft aria-hidden />}
      />
      <span className="w-40">
        <Input
          key={day}
          type="date"
          aria-label="Day"
          defaultValue={day}
          required
          onChange={(event) => event.target.value && router.replace(path + dayHref(params, event.target.value))}
        />
      </span>
      <ButtonLink
        href={dayHref(params, addDays(day, 1))}
        aria-label="The day after"
        icon={<ChevronRight aria-hidden />}
      />
      {day !== today && <ButtonLink href={dayHref(params, undefined)}>Today</ButtonLink>}
    </div>
  );
}
