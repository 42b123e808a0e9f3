import type { Metadata } from "next";
import { AcceptInvitationPanel } from "#web/features/auth/accept-invitation-panel.tsx";
import { InvitationUnusable } from "#web/features/auth/invitation-unusable.tsx";
import { call } from "#web/lib/api/result.ts";
import { serverApi } from "#web/lib/api/server-api.ts";

export const metadata: Metadata = { title: "Your invitation" };

export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token = "" } = await searchParams;
  const api = await serverApi();
  const result = await call(api.api.invitations[":token"].$get({ param: { token } }));
  if (!result.ok) return <InvitationUnusable problem={result.problem} />;
  return <AcceptInvitationPanel token={token} invitation={result.data} />;
}
