import type { Metadata } from "next";
import { ResetPasswordPanel } from "#web/features/auth/reset-password-panel.tsx";

export const metadata: Metadata = { title: "Set a new password" };

export default async function Page({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams;
  return <ResetPasswordPanel token={token} />;
}
