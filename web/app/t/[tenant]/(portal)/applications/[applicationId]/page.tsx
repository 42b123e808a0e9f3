import type { Metadata } from "next";
import { ApplicationPage } from "#web/features/applications/application-page.tsx";

export const metadata: Metadata = { title: "Application" };

export default async function Page({ params }: { params: Promise<{ applicationId: string }> }) {
  return <ApplicationPage applicationId={(await params).applicationId} />;
}
