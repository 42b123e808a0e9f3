import type { Metadata } from "next";
import { NothingHere } from "#web/components/shell/nothing-here.tsx";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}
