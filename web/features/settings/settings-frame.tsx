import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

const TABS = [
  { href: "/settings", label: "College" },
  { href: "/settings/domain", label: "Domain" },
  { href: "/settings/seasons", label: "Seasons" },
  { href: "/settings/profile-fields", label: "Student records" },
  { href: "/settings/catalogue", label: "Programmes and branches" },
];

/** Head and tabs of the settings, which are an administrator's. */
export async function SettingsFrame({ current, children }: { current: string; children: ReactNode }) {
  const { membership } = await loadMe();
  if (membership.role !== "admin") notFound();
  return (
    <Page>
      <PageHeader title="Settings" />
      <NavTabs label="Settings" tabs={TABS.map((tab) => ({ ...tab, isCurrent: tab.href === current }))} />
      {children}
    </Page>
  );
}
