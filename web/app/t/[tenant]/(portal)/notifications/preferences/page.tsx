import type { Metadata } from "next";
import { PreferencesPage } from "#web/features/notifications/preferences-page.tsx";

export const metadata: Metadata = { title: "What we mail you" };

export default function Page() {
  return <PreferencesPage />;
}
