import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { NOTHING_EXTRA } from "./merge-draft.ts";
import { draftOf } from "./profile-draft.ts";
import { ProfileForm } from "./profile-form.tsx";

/** The student's part of the profile, by hand. */
export async function EditProfilePage() {
  const { api } = await serverApi();
  const profile = await load(api.my.profile.$get());
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/profile", label: "Profile" }]}
        title={profile.confirmedAt === null ? "Fill in your profile" : "Edit your profile"}
        description="Companies see it with your applications from now on. What you sent before stays as it was."
      />
      <ProfileForm review={{ draft: draftOf(profile), extra: NOTHING_EXTRA }} />
    </Page>
  );
}
