import type { Metadata } from "next";
import { DomainSettings } from "#web/features/settings/domain-settings.tsx";
import { SettingsFrame } from "#web/features/settings/settings-frame.tsx";

export const metadata: Metadata = { title: "Domain" };

export default function Page() {
  return (
    <SettingsFrame current="/settings/domain">
      <DomainSettings />
    </SettingsFrame>
  );
}
