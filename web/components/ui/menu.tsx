"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";
import { Link } from "./link.tsx";
import { popupStyle } from "./popup-style.ts";

export interface MenuProps {
  readonly trigger: ReactElement;
  readonly align?: "start" | "center" | "end";
  readonly side?: "bottom" | "top" | "right";
  readonly children: ReactNode;
}

/** Commands behind one button. */
export function Menu({ trigger, align = "end", side = "bottom", children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} side={side} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={cn(popupStyle, "max-h-(--available-height) min-w-48 overflow-y-auto p-1")}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const itemStyle = cn(
  "flex cursor-default items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-base text-ink outline-none select-none",
  "data-highlighted:bg-hover data-disabled:opacity-50 touch:min-h-11",
  "[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-subtle",
);

export interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly onSelect?: () => void;
  readonly disabled?: boolean;
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
}

export function MenuItem({ icon, onSelect, disabled, isDangerous, children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={cn(itemStyle, isDangerous && "text-bad-ink [&_svg]:text-bad-ink")}
    >
      {icon}
      {children}
    </Base.Item>
  );
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.LinkItem render={<Link href={href} />} closeOnClick className={itemStyle}>
      {icon}
      {children}
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1 h-px bg-line" />;
}

/** A setting that is on or off; the menu stays open. */
export function MenuCheckbox({
  checked,
  onCheckedChange,
  children,
}: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={(next) => onCheckedChange(next)}
      closeOnClick={false}
      className={itemStyle}
    >
      <span className="grid size-4 shrink-0 place-items-center rounded-xs border border-edge data-checked:bg-brand-ink">
        <Base.CheckboxItemIndicator>
          <Check aria-hidden className="size-3.5! text-ink!" />
        </Base.CheckboxItemIndicator>
      </span>
      {children}
    </Base.CheckboxItem>
  );
}

/** One of a few settings. */
export function MenuRadioGroup<V extends string>({
  value,
  onValueChange,
  options,
  label,
}: {
  value: V;
  onValueChange: (value: V) => void;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
  label: string;
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => onValueChange(next as V)} aria-label={label}>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className={cn(itemStyle, "data-checked:font-medium")}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator className="size-1.5 rounded-xl bg-brand-ink" />
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
