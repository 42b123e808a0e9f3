import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "#web/lib/class-names.ts";
import { Link, type LinkProps } from "./link.tsx";
import { Spinner } from "./spinner.tsx";

/** Looks of a button, for what is no `<button>` itself (a menu's trigger, a label). */
export const buttonStyle = cva(
  [
    "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap select-none",
    "transition-[background-color,border-color,box-shadow,color,filter] duration-150",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:pointer-events-none aria-disabled:opacity-50",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: [
          "bg-brand text-on-brand shadow-card hover:brightness-[1.08] active:brightness-95",
          "inset-shadow-[0_1px_0_rgb(255_255_255/0.14)]",
        ],
        secondary: "border border-line-strong bg-surface text-ink shadow-card hover:bg-sunken active:bg-pressed",
        ghost: "text-ink-muted hover:bg-hover hover:text-ink active:bg-pressed data-popup-open:bg-hover",
        danger: "bg-bad text-white shadow-card hover:brightness-[1.08] active:brightness-95",
        link: "h-auto! min-h-0! px-0! text-brand-ink underline-offset-4 hover:underline",
      },
      size: {
        sm: "h-8 px-2.5 text-sm touch:h-11 touch:px-3.5",
        md: "h-9 px-3.5 text-base touch:h-11 touch:px-4",
        lg: "h-11 px-5 text-md",
        icon: "size-9 touch:size-11",
        "icon-sm": "size-8 touch:size-11",
      },
    },
    defaultVariants: { variant: "secondary", size: "md" },
  },
);

type Look = VariantProps<typeof buttonStyle>;

export type ButtonProps = ComponentProps<"button"> & Look & { pending?: boolean; icon?: ReactNode };

/** A button. While `pending` it keeps its width, shows a spinner and takes no clicks. */
export function Button({ variant, size, pending, icon, className, children, type, ...props }: ButtonProps) {
  return (
    <button
      type={type ?? "button"}
      className={cn(buttonStyle({ variant, size }), className)}
      aria-busy={pending || undefined}
      disabled={props.disabled || pending}
      {...props}
    >
      {pending && <Spinner className="absolute inset-0 m-auto" />}
      <span className={cn("contents", pending && "[&>*]:opacity-0")}>
        {icon}
        {typeof children === "string" ? <span>{children}</span> : children}
      </span>
    </button>
  );
}

export type ButtonLinkProps = LinkProps & Look & { icon?: ReactNode };

/** A link that looks like a button. For downloads and other documents use `<a className={buttonStyle()}>`. */
export function ButtonLink({ variant, size, icon, className, children, ...props }: ButtonLinkProps) {
  return (
    <Link className={cn(buttonStyle({ variant, size }), className)} {...props}>
      {icon}
      {children}
    </Link>
  );
}
