import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

// What the library turns off for scraping, and a portal must be tested with; one process for all is for Lambda.
const UNWANTED = new Set([
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--single-process",
  "--no-zygote",
]);

/** Headless Chromium, from npm alone. `*.localhost` leads to this machine, whatever its resolver says. */
export async function launchBrowser(): Promise<Browser> {
  const flags = chromium.args.filter((flag) => !UNWANTED.has(flag));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...flags, "--host-resolver-rules=MAP *.localhost 127.0.0.1"],
  });
}
