"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, ChevronsUpDown, X } from "lucide-react";
import { cn } from "#web/lib/class-names.ts";
import { useFieldAttributes } from "./field-context.ts";
import { controlStyle } from "./input.tsx";
import { popupStyle } from "./popup-style.ts";
import type { Option } from "./select.tsx";

interface Shared {
  readonly options: readonly Option[];
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Without a field around it. */
  readonly name?: string;
  readonly "aria-label"?: string;
}

export interface ComboboxProps extends Shared {
  readonly defaultValue?: string | undefined;
  readonly onValueChange?: (value: string | undefined) => void;
}

/** One of many, found by typing. The form says its value. */
export function Combobox({ options, placeholder, defaultValue, onValueChange, disabled, ...props }: ComboboxProps) {
  const { id, name, required, ...aria } = useFieldAttributes();
  return (
    <Base.Root
      items={options}
      name={props.name ?? name}
      required={required}
      disabled={disabled}
      defaultValue={options.find(({ value }) => value === defaultValue) ?? null}
      onValueChange={(option) => onValueChange?.(option?.value)}
      itemToStringLabel={({ label }: Option) => label}
      itemToStringValue={({ value }: Option) => value}
      isItemEqualToValue={(one, other) => one.value === other.value}
    >
      <Base.InputGroup className="relative flex items-center">
        <Base.Input
          id={id}
          {...aria}
          aria-label={props["aria-label"]}
          placeholder={placeholder ?? "Search…"}
          className={cn(controlStyle, "h-9 pr-16 touch:h-11")}
        />
        <span className="absolute right-1 flex items-center text-ink-subtle">
          <Base.Clear aria-label="Clear" className="grid size-7 place-items-center rounded-sm hover:text-ink">
            <X aria-hidden className="size-3.5" />
          </Base.Clear>
          <Base.Trigger aria-label="Show the list" className="grid size-7 place-items-center rounded-sm hover:text-ink">
            <ChevronsUpDown aria-hidden className="size-3.5" />
          </Base.Trigger>
        </span>
      </Base.InputGroup>
      <OptionList />
    </Base.Root>
  );
}

export interface MultiComboboxProps extends Shared {
  readonly defaultValue?: readonly string[];
  readonly onValueChange?: (values: string[]) => void;
}

const NOTHING: readonly string[] = [];

/** Several of many, each a chip. The form says each value under the one name (`form.all(name)`). */
export function MultiCombobox({
  options,
  placeholder,
  defaultValue = NOTHING,
  onValueChange,
  disabled,
  ...props
}: MultiComboboxProps) {
  const { id, name, required, ...aria } = useFieldAttributes();
  return (
    <Base.Root
      multiple
      items={options}
      name={props.name ?? name}
      required={required}
      disabled={disabled}
      defaultValue={options.filter(({ value }) => defaultValue.includes(value))}
      onValueChange={(chosen) => onValueChange?.(chosen.map(({ value }) => value))}
      itemToStringLabel={({ label }: Option) => label}
      itemToStringValue={({ value }: Option) => value}
      isItemEqualToValue={(one, other) => one.value === other.value}
    >
      <Base.Chips
        className={cn(
          controlStyle,
          "flex min-h-9 flex-wrap items-center gap-1 px-1.5 py-1 touch:min-h-11",
          "focus-within:border-brand-ink focus-within:ring-3 focus-within:ring-brand-ink/20",
        )}
      >
        <Base.Value>
          {(chosen: Option[]) => (
            <>
              <Chips chosen={chosen} />
              <Base.Input
                id={id}
                {...aria}
                aria-label={props["aria-label"]}
                placeholder={chosen.length === 0 ? (placeholder ?? "Search…") : ""}
                className="h-7 min-w-24 flex-1 bg-transparent px-1.5 outline-0 placeholder:text-ink-subtle"
              />
            </>
          )}
        </Base.Value>
      </Base.Chips>
      <OptionList />
    </Base.Root>
  );
}

function Chips({ chosen }: { chosen: readonly Option[] }) {
  return chosen.map(({ value, label, short }) => (
    <Base.Chip
      key={value}
      aria-label={label}
      className="flex h-6 items-center gap-0.5 rounded-sm bg-brand-soft pl-2 text-sm text-brand-ink data-highlighted:ring-2 data-highlighted:ring-brand-ink touch:h-8"
    >
      {short ?? label}
      <Base.ChipRemove
        aria-label={`Remove ${label}`}
        className="grid size-6 place-items-center rounded-sm hover:bg-hover touch:size-8"
      >
        <X aria-hidden className="size-3" />
      </Base.ChipRemove>
    </Base.Chip>
  ));
}

function OptionList() {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={6} className="z-60 outline-none">
        <Base.Popup className={cn(popupStyle, "w-(--anchor-width) max-w-(--available-width)")}>
          <Base.Empty className="text-sm text-ink-subtle">
            <span className="block px-3 py-4 text-center">Nothing found</span>
          </Base.Empty>
          <Base.List className="max-h-[min(20rem,var(--available-height))] scroll-py-1 overflow-y-auto overscroll-contain p-1 outline-0 data-empty:p-0">
            {(option: Option) => (
              <Base.Item
                key={option.value}
                value={option}
                disabled={option.disabled}
                className="flex cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-base select-none data-disabled:opacity-50 data-highlighted:bg-hover touch:py-2.5"
              >
                <span className="flex-1">{option.label}</span>
                <Base.ItemIndicator>
                  <Check aria-hidden className="size-4 text-brand-ink" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
