"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { PanelView } from "#shared/contracts/interviews.ts";
import { useTenant } from "#web/components/shell/tenant-context.tsx";
import { Button } from "#web/components/ui/button.tsx";
import { FieldGroup } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { toLocalInput } from "#web/lib/format/date-time.ts";

interface Line {
  readonly key: number;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** When a panel sits: a day and from when to when, several times; a break is the time between two. */
export function WindowFields({ windows }: { windows: PanelView["windows"] | undefined }) {
  const { timeZone } = useTenant();
  const [lines, setLines] = useState<readonly Line[]>(() => linesOf(windows, timeZone));
  const next = () => {
    const last = lines.at(-1);
    setLines([...lines, { key: (last?.key ?? 0) + 1, date: last?.date ?? "", from: "", to: "" }]);
  };
  return (
    <FieldGroup name="windows" label="When it sits" hint="In the college’s time. Leave a break between two lines.">
      {lines.map(({ key, date, from, to }, i) => (
        <div key={key} className="grid grid-cols-[1fr_1fr_auto] items-center gap-2">
          <Input type="date" name="windowDate" aria-label={`Day ${i + 1}`} defaultValue={date} className="col-span-3" />
          <Input type="time" name="windowFrom" aria-label={`From ${i + 1}`} defaultValue={from} />
          <Input type="time" name="windowTo" aria-label={`Until ${i + 1}`} defaultValue={to} />
          {lines.length > 1 && (
            <Button
              variant="ghost"
              size="icon-sm"
              aria-label={`Remove line ${i + 1}`}
              icon={<X aria-hidden />}
              onClick={() => setLines(lines.filter((each) => each.key !== key))}
            />
          )}
        </div>
      ))}
      <Button variant="ghost" size="sm" className="self-start" icon={<Plus aria-hidden />} onClick={next}>
        After a break, or on another day
      </Button>
    </FieldGroup>
  );
}

function linesOf(windows: PanelView["windows"] | undefined, timeZone: string): Line[] {
  if (windows === undefined) return [{ key: 0, date: "", from: "09:00", to: "13:00" }];
  return windows.map(({ from, to }, key) => {
    const [date = "", start = ""] = toLocalInput(from, timeZone).split("T");
    return { key, date, from: start, to: toLocalInput(to, timeZone).slice(11) };
  });
}
