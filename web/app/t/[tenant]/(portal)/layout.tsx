import type { ReactNode } from "react";
import { SignedInShell } from "#web/features/auth/signed-in-shell.tsx";

export default function PortalLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
