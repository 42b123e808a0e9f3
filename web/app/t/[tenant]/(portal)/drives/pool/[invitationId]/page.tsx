import type { Metadata } from "next";
import { InvitationPage } from "#web/features/pools/invitation-page.tsx";
import { loadMe } from "#web/lib/api/tenant.ts";

export const metadata: Metadata = { title: "Shared drive" };

export default async function Page({ params }: { params: Promise<{ invitationId: string }> }) {
  const [me, { invitationId }] = await Promise.all([loadMe(), params]);
  return <InvitationPage invitationId={invitationId} me={me} />;
}
