"use client";

import { createContext, type ReactNode, use } from "react";
import type { TenantView } from "#shared/contracts/tenants.ts";

export type PortalTenant = Pick<TenantView, "slug" | "name" | "timeZone" | "branding" | "cgpaFormula">;

const TenantContext = createContext<PortalTenant | undefined>(undefined);

export function TenantProvider({ tenant, children }: { tenant: PortalTenant; children: ReactNode }) {
  return <TenantContext value={tenant}>{children}</TenantContext>;
}

/** The college whose portal this is. */
export function useTenant(): PortalTenant {
  const tenant = use(TenantContext);
  if (tenant === undefined) throw new Error("useTenant needs a TenantProvider around it");
  return tenant;
}
