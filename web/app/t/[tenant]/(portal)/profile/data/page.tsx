import type { Metadata } from "next";
import { MyDataPage } from "#web/features/my-data/my-data-page.tsx";

export const metadata: Metadata = { title: "Your data" };

export default function Page() {
  return <MyDataPage />;
}
