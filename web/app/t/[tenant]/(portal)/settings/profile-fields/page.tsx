import type { Metadata } from "next";
import { FieldOwnersSettings } from "#web/features/settings/field-owners.tsx";
import { SettingsFrame } from "#web/features/settings/settings-frame.tsx";

export const metadata: Metadata = { title: "Student records" };

export default function Page() {
  return (
    <SettingsFrame current="/settings/profile-fields">
      <FieldOwnersSettings />
    </SettingsFrame>
  );
}
