import type { Metadata } from "next";
import { ImportsPage } from "#web/features/student-imports/imports-page.tsx";

export const metadata: Metadata = { title: "Import students" };

export default function Page() {
  return <ImportsPage />;
}
