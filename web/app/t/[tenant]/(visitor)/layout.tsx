import type { ReactNode } from "react";
import { VisitorFrame } from "#web/features/auth/visitor-frame.tsx";

export default function VisitorLayout({ children }: { children: ReactNode }) {
  return <VisitorFrame>{children}</VisitorFrame>;
}
