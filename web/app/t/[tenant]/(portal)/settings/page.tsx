import type { Metadata } from "next";
import { BrandingSettings } from "#web/features/settings/branding-settings.tsx";
import { SettingsFrame } from "#web/features/settings/settings-frame.tsx";

export const metadata: Metadata = { title: "Settings" };

export default function Page() {
  return (
    <SettingsFrame current="/settings">
      <BrandingSettings />
    </SettingsFrame>
  );
}
