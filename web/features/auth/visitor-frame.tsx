import type { ReactNode } from "react";
import { ProductMark } from "#web/components/shell/product-mark.tsx";
import { TenantMark } from "#web/components/shell/tenant-mark.tsx";
import { findTenant } from "#web/lib/api/tenant.ts";

/** Frame of the pages for those who are not signed in: the college's sign, and one thing to do. */
export async function VisitorFrame({ children }: { children: ReactNode }) {
  const tenant = await findTenant();
  const isCollege = tenant?.kind === "college";
  return (
    <div className="grid min-h-dvh place-items-center px-4 py-10">
      <main className="flex w-full max-w-[26rem] animate-rise flex-col gap-6">
        <div className="flex items-center gap-3 px-1">
          {tenant && isCollege ? (
            <TenantMark tenant={tenant} className="size-10" />
          ) : (
            <ProductMark className="size-10" />
          )}
          <div className="min-w-0">
            <p className="text-md leading-tight font-semibold">{isCollege ? tenant.name : "Placement"}</p>
            <p className="text-sm text-ink-muted">{isCollege ? "Placement portal" : "Operator console"}</p>
          </div>
        </div>
        <div className="rounded-xl border border-line bg-surface p-6 shadow-card sm:p-8">{children}</div>
        {isCollege && (
          <p className="flex items-center justify-center gap-1.5 text-xs text-ink-subtle">
            <ProductMark className="size-4" /> Runs on Placement
          </p>
        )}
      </main>
    </div>
  );
}
