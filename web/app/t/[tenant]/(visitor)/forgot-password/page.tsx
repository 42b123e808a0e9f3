import type { Metadata } from "next";
import { ForgotPasswordPanel } from "#web/features/auth/forgot-password-panel.tsx";

export const metadata: Metadata = { title: "Forgot your password?" };

export default function Page() {
  return <ForgotPasswordPanel />;
}
