import type { Metadata } from "next";
import { PolicyWorkspacePage } from "#web/features/policies/policy-workspace-page.tsx";

export const metadata: Metadata = { title: "Placement policy" };

export default async function Page({ params }: { params: Promise<{ cycleId: string }> }) {
  return <PolicyWorkspacePage cycleId={(await params).cycleId} />;
}
