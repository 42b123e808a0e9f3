import type { Metadata } from "next";
import { MembersPage } from "#web/features/members/members-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Members" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <MembersPage searchParams={await searchParams} />;
}
