import type { Metadata } from "next";
import { NotificationsPage } from "#web/features/notifications/notifications-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Notices" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <NotificationsPage searchParams={await searchParams} />;
}
