import type { Metadata } from "next";
import { ReviewPage } from "#web/features/profile/review-page.tsx";

export const metadata: Metadata = { title: "Check what we read" };

export default async function Page({ params }: { params: Promise<{ resumeId: string }> }) {
  return <ReviewPage resumeId={(await params).resumeId} />;
}
