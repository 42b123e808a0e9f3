import type { Metadata } from "next";
import { EditProfilePage } from "#web/features/profile/edit-profile-page.tsx";

export const metadata: Metadata = { title: "Edit profile" };

export default function Page() {
  return <EditProfilePage />;
}
