import type { Metadata } from "next";
import { MyInterviewsPage } from "#web/features/interviews/my-interviews-page.tsx";

export const metadata: Metadata = { title: "Interviews" };

export default function Page() {
  return <MyInterviewsPage />;
}
