import type { Metadata } from "next";
import { StudentPage } from "#web/features/students/student-page.tsx";

export const metadata: Metadata = { title: "Student" };

export default async function Page({ params }: { params: Promise<{ studentId: string }> }) {
  return <StudentPage id={(await params).studentId} />;
}
