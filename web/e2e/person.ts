import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

export interface PersonOptions {
  readonly size?: keyof typeof SIZES;
  /** Where they are; the demo colleges' own unless said. */
  readonly timeZone?: string;
}

/** Somebody at a browser. Whatever the console or a page complains of fails the journey. */
export class Person {
  readonly page: Page;
  readonly host: string;
  readonly #context: BrowserContext;
  readonly #complaints: string[] = [];

  private constructor(context: BrowserContext, page: Page, host: string) {
    this.#context = context;
    this.page = page;
    this.host = host;
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("console", (message) => {
      // A refusal is an answer that the page shows; the browser mentions it all the same.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.#complaints.push(message.text());
      }
    });
  }

  static async arrive(
    browser: Browser,
    host: string,
    { size = "desktop", timeZone = "Asia/Kolkata" }: PersonOptions = {},
  ): Promise<Person> {
    const context = await browser.newContext({
      baseURL: host,
      viewport: SIZES[size],
      timezoneId: timeZone,
      // What fades in is looked at when it has.
      reducedMotion: "reduce",
      ...(size === "phone" && { hasTouch: true, isMobile: true }),
    });
    // Also on a machine that has other work to do.
    context.setDefaultTimeout(60_000);
    return new Person(context, await context.newPage(), host);
  }

  async signIn(email: string, password = "placement-demo"): Promise<this> {
    await this.page.goto("/sign-in");
    await this.page.getByLabel("E-mail address").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
    await this.page.waitForURL((url) => url.pathname !== "/sign-in");
    return this;
  }

  /** Opens a page and holds it to what every page must be: no complaint, no violation, no sideways scrolling. */
  async visit(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: "networkidle" });
    await this.expectGoodPage();
  }

  /** Opens a page on a wide screen and holds it to what every page must be, then on a phone, there in the dark. */
  async visitInEveryLook(path: string): Promise<void> {
    await this.visit(path);
    await this.page.setViewportSize(SIZES.phone);
    await this.page.emulateMedia({ colorScheme: "dark" });
    await this.expectGoodPage("in the dark on a phone");
    await this.page.emulateMedia({ colorScheme: "light" });
    await this.page.setViewportSize(SIZES.desktop);
  }

  /** Paths on this host that the page links to, with their query. */
  async links(): Promise<string[]> {
    const hrefs = await this.page
      .locator("a[href]:not([download])")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const urls = hrefs.map((href) => new URL(href)).filter(({ origin }) => origin === new URL(this.host).origin);
    return urls.map(({ pathname, search }) => pathname + search);
  }

  async expectGoodPage(look = ""): Promise<void> {
    const where = `${new URL(this.page.url()).pathname} ${look}`.trimEnd();
    // A page that came by a link streams its title after its content.
    await this.page.waitForFunction(() => document.title !== "");
    // On a busy machine a colour may be seen on its way to another: what is wrong is so twice.
    const found = (await this.#violations()) && (await this.#violations());
    expect.soft(found, `axe on ${where}`).toBeUndefined();
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(overflow, `sideways scrolling on ${where}`).toBeLessThanOrEqual(0);
    this.expectNoComplaint();
  }

  /** What axe finds on the page once it has come to rest: rule and elements; undefined for nothing. */
  async #violations(): Promise<string[] | undefined> {
    await this.page.evaluate(settle);
    const { violations } = await new AxeBuilder({ page: this.page }).options({ resultTypes: ["violations"] }).analyze();
    if (violations.length === 0) return undefined;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  }

  expectNoComplaint(): void {
    expect(this.#complaints).toEqual([]);
  }

  /** Keeps what is on the screen as a PNG; nothing when the window is closed already. */
  async takePicture(path: string): Promise<void> {
    if (!this.page.isClosed()) await this.page.screenshot({ path, fullPage: true });
  }

  async leave(): Promise<void> {
    this.expectNoComplaint();
    await this.#context.close();
  }
}

/** In the page: what a change of the look has set moving comes to rest, which begins a frame after the change. */
async function settle(): Promise<void> {
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}
