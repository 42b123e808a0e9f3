import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// The scales that `globals.css` adds to Tailwind's own.
const merge = extendTailwindMerge({
  extend: {
    theme: { text: ["2xs", "md"], shadow: ["card", "float"] },
  },
});

/** Joins class names; of two that say the same thing the later one stays. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
