import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Toaster } from "#web/components/ui/toast.tsx";
import { brandStyle } from "#web/lib/branding/brand-style.ts";
import { fontVariables } from "#web/lib/fonts.ts";
import { THEME_COOKIE, themeOf } from "#web/lib/theme/theme.ts";

/** The document around every page, in a college's colours when there is one. */
export async function Document({ primaryColor, children }: { primaryColor: string | undefined; children: ReactNode }) {
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      className={fontVariables}
      style={brandStyle(primaryColor)}
      // The visitor's choice of a theme is set on this element before React looks at it.
      suppressHydrationWarning
    >
      <body>
        <div className="page-root">{children}</div>
        <Toaster />
      </body>
    </html>
  );
}
