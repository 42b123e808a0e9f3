import { PlatformPage } from "#web/features/platform/platform-page.tsx";

export default async function Page({ searchParams }: { searchParams: Promise<{ college?: string | string[] }> }) {
  const { college } = await searchParams;
  return <PlatformPage college={typeof college === "string" ? college : undefined} />;
}
