import type { Metadata } from "next";
import { SeasonSettings } from "#web/features/settings/season-settings.tsx";
import { SettingsFrame } from "#web/features/settings/settings-frame.tsx";

export const metadata: Metadata = { title: "Seasons" };

export default function Page() {
  return (
    <SettingsFrame current="/settings/seasons">
      <SeasonSettings />
    </SettingsFrame>
  );
}
