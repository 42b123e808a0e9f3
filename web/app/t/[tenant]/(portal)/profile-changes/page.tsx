import type { Metadata } from "next";
import { ProfileChangesPage } from "#web/features/profile-changes/profile-changes-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Profile changes" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <ProfileChangesPage searchParams={await searchParams} />;
}
