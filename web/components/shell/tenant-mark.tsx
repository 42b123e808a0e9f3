import Image from "next/image";
import { cn } from "#web/lib/class-names.ts";
import { initialsOf } from "#web/lib/format/labels.ts";
import type { PortalTenant } from "./tenant-context.tsx";

/** The college's logo, or its initials on its colour; for the eye alone, its name stands beside it. */
export function TenantMark({ tenant, className }: { tenant: PortalTenant; className?: string }) {
  const { logoUrl } = tenant.branding;
  if (logoUrl === null) {
    return (
      <span
        aria-hidden
        className={cn(
          "grid size-8 shrink-0 place-items-center rounded-md bg-brand text-sm font-semibold text-on-brand shadow-card",
          className,
        )}
      >
        {initialsOf(tenant.name)}
      </span>
    );
  }
  // Logos are made for white paper; they keep it in the dark.
  return (
    <span
      className={cn(
        "grid size-8 shrink-0 place-items-center overflow-hidden rounded-md bg-white p-0.5 shadow-card",
        className,
      )}
    >
      <Image src={logoUrl} alt="" width={64} height={64} className="size-full object-contain" />
    </span>
  );
}
