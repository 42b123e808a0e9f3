import type { Metadata } from "next";
import { StudentsPage } from "#web/features/students/students-page.tsx";
import type { SearchParams } from "#web/lib/lists/list-params.ts";

export const metadata: Metadata = { title: "Students" };

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  return <StudentsPage searchParams={await searchParams} />;
}
