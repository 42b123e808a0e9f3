"use client";

import { toast as sonner, Toaster as Sonner } from "sonner";
import type { Problem } from "#shared/contracts/problem.ts";
import type { ApiResult } from "#web/lib/api/result.ts";

/** Says briefly, at the edge of the page, what came of an action. Errors of forms belong into the form. */
export const toast = {
  success: (text: string, description?: string) => sonner.success(text, { description }),
  info: (text: string, description?: string) => sonner(text, { description }),
  problem: ({ title, detail, status, requestId }: Problem) =>
    sonner.error(status >= 500 ? title : detail, {
      description: status >= 500 ? `${detail} Reference ${requestId}` : undefined,
      duration: 8_000,
    }),
};

/** Tells the outcome of a call: `success` when it went well, else the problem. Gives the answer, if there is one. */
export async function toastResult<T>(pending: Promise<ApiResult<T>>, success: string): Promise<T | undefined> {
  const result = await pending;
  if (!result.ok) {
    toast.problem(result.problem);
    return undefined;
  }
  toast.success(success);
  return result.data;
}

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      mobileOffset={{ bottom: "5rem", left: "1rem", right: "1rem" }}
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-(--width) items-start gap-2.5 rounded-lg border border-line bg-raised px-4 py-3 text-base text-ink shadow-float font-sans",
          title: "font-medium",
          description: "text-sm text-ink-muted",
          icon: "mt-0.5 [&_svg]:size-4.5",
          success: "[&_[data-icon]]:text-good",
          error: "[&_[data-icon]]:text-bad",
        },
      }}
    />
  );
}
