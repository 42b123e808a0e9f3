import type { Metadata } from "next";
import { CatalogueSettings } from "#web/features/settings/catalogue-settings.tsx";
import { SettingsFrame } from "#web/features/settings/settings-frame.tsx";

export const metadata: Metadata = { title: "Programmes and branches" };

export default function Page() {
  return (
    <SettingsFrame current="/settings/catalogue">
      <CatalogueSettings />
    </SettingsFrame>
  );
}
