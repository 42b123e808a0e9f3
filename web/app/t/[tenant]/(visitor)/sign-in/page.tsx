import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInPanel } from "#web/features/auth/sign-in-panel.tsx";
import { linkErrorSentence } from "#web/features/auth/link-error.ts";
import { findMe, findTenant } from "#web/lib/api/tenant.ts";
import { safeNextPath } from "#web/lib/api/safe-next-path.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | undefined>> }) {
  const { next, error } = await searchParams;
  const path = safeNextPath(next);
  const [me, tenant] = await Promise.all([findMe(), findTenant()]);
  if (me) redirect(path);
  return <SignInPanel next={path} linkError={linkErrorSentence(error)} takesRecruiters={tenant?.kind === "college"} />;
}
