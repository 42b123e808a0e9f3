import { expect, test } from "vitest";
import { appIcon } from "./app-icon.ts";
import { manifestOf } from "./manifest.ts";

const branding = { primaryColor: "#0f4c81", accentColor: "#f59e0b", logoUrl: null, senderName: "Office" };

test("a portal is installed under the college's name, in its colour", () => {
  expect(manifestOf({ name: "Kaveri Institute", branding })).toMatchObject({
    short_name: "Kaveri Institute",
    theme_color: "#0f4c81",
    display: "standalone",
    start_url: "/",
  });
});

test("the icon is the college's initials on its colour", () => {
  const icon = appIcon({ name: "Kaveri Institute", branding });
  expect(icon).toContain('fill="#0f4c81"');
  expect(icon).toContain(">KI</text>");
});

test("a name is text in the icon, whatever is in it", () => {
  expect(appIcon({ name: "<script> &more", branding })).toContain(">&lt;&amp;</text>");
});

test("a colour that is none cannot break out of the icon", () => {
  const broken = { ...branding, primaryColor: '"/><script>' };
  expect(appIcon({ name: "A", branding: broken })).not.toContain("script");
});
