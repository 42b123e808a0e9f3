import type { Metadata } from "next";
import { NewDrivePage } from "#web/features/drive-form/drive-form-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "New drive" };

export default async function Page() {
  return <NewDrivePage me={await loadMe()} />;
}
