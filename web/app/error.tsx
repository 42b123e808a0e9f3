"use client";

import { FailurePage } from "#web/components/shell/failure-page.tsx";

export default function RootFailure(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <main>
      <FailurePage {...props} />
    </main>
  );
}
