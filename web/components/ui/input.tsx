"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, type ReactNode, useState } from "react";
import { cn } from "#web/lib/class-names.ts";
import { useFieldAttributes } from "./field-context.ts";

/** Looks of everything that can be typed into. 16 px on phones, or Safari zooms in. */
export const controlStyle = cn(
  "w-full rounded-md border border-edge bg-surface px-3 text-base text-ink shadow-card touch:text-[1rem]",
  "placeholder:text-ink-subtle",
  "transition-[border-color,box-shadow] duration-150 hover:border-ink-subtle",
  "focus-visible:border-brand-ink focus-visible:outline-0 focus-visible:ring-3 focus-visible:ring-brand-ink/20",
  "aria-invalid:border-bad aria-invalid:focus-visible:border-bad aria-invalid:focus-visible:ring-bad/20",
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-subtle",
  // A select counts as read-only too.
  "[&:is(input,textarea):read-only]:bg-sunken",
);

export type InputProps = ComponentProps<"input"> & {
  /** Text or icon inside, before and after what is typed. */
  before?: ReactNode;
  after?: ReactNode;
};

export function Input({ className, before, after, ...props }: InputProps) {
  const field = useFieldAttributes();
  const input = (
    <input
      className={cn(controlStyle, "h-9 touch:h-11", before && "pl-9", after && "pr-12", className)}
      {...field}
      {...props}
    />
  );
  if (!before && !after) return input;
  return (
    <span className="relative flex items-center">
      {before && <span className="pointer-events-none absolute left-3 text-ink-subtle [&_svg]:size-4">{before}</span>}
      {input}
      {after && <span className="absolute right-1.5 flex items-center text-sm text-ink-subtle">{after}</span>}
    </span>
  );
}

/** A password, which can be looked at. */
export function PasswordInput(props: Omit<InputProps, "type" | "after">) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Input
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      {...props}
      after={
        <button
          type="button"
          aria-label="Show the password"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="grid size-7 place-items-center rounded-sm text-ink-subtle hover:bg-hover hover:text-ink touch:size-10"
        >
          <Icon aria-hidden className="size-4" />
        </button>
      }
    />
  );
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  const field = useFieldAttributes();
  return (
    <textarea
      rows={4}
      className={cn(controlStyle, "field-sizing-content min-h-20 resize-y py-2 leading-relaxed", className)}
      {...field}
      {...props}
    />
  );
}
