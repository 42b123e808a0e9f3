import { Callout } from "#web/components/ui/callout.tsx";
import { Page, PageHeader } from "#web/components/ui/page-header.tsx";
import { load } from "#web/lib/api/load.ts";
import { serverApi } from "#web/lib/api/server-api.ts";
import { NOTHING_EXTRA } from "./merge-draft.ts";
import { draftOf } from "./profile-draft.ts";
import { asksForChanges } from "./asks-for-changes.ts";
import { ProfileForm } from "./profile-form.tsx";

/** The student's part of the profile, by hand. */
export async function EditProfilePage() {
  const { api } = await serverApi();
  const profile = await load(api.my.profile.$get());
  const isFrozen = asksForChanges(profile);
  return (
    <Page isNarrow>
      <PageHeader
        crumbs={[{ href: "/profile", label: "Profile" }]}
        title={profile.confirmedAt === null ? "Fill in your profile" : "Edit your profile"}
        description="Companies see it with your applications from now on. What you sent before stays as it was."
      />
      {isFrozen && profile.frozen && (
        <Callout tone="warn" title={`Frozen for ${profile.frozen.season}`}>
          What you change is asked for: the placement office decides and tells you.
        </Callout>
      )}
      <ProfileForm review={{ draft: draftOf(profile), extra: NOTHING_EXTRA }} isFrozen={isFrozen} />
    </Page>
  );
}
