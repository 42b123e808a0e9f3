import type { Metadata } from "next";
import { ImportPage } from "#web/features/student-imports/import-page.tsx";

export const metadata: Metadata = { title: "Import students" };

export default async function Page({ params }: { params: Promise<{ importId: string }> }) {
  return <ImportPage id={(await params).importId} />;
}
