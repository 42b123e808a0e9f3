export interface EdgePage {
  readonly status: number;
  readonly html: string;
}

/** While the portal is not up yet; asks again by itself. */
export function portalStartingPage(): EdgePage {
  return page(503, "The portal is starting", "This page opens by itself as soon as it is up.", 1);
}

/** When an origin does not answer. */
export function badGatewayPage(reason: string): EdgePage {
  return page(502, "No answer", `What serves this page does not answer (${escapeHtml(reason)}).`, 3);
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function page(status: number, title: string, text: string, refreshSeconds: number): EdgePage {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${refreshSeconds}"><title>${title}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { min-height: 100vh; margin: 0; display: grid; place-content: center; text-align: center; padding: 1rem; }
  h1 { font-size: 1.25rem; margin: 0 0 .5rem; } p { margin: 0; opacity: .7; }
</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
  return { status, html };
}
