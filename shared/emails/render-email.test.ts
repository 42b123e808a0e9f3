import { describe, expect, test } from "vitest";
import { type MailBranding, MailContent } from "#shared/contracts/messages/deliver-email.ts";
import { greeting } from "./letter.ts";
import { renderEmail } from "./render-email.ts";

const branding: MailBranding = {
  collegeName: "VNIT Nagpur",
  senderName: "VNIT Placement Cell",
  primaryColor: "#7c1d2e",
  portalUrl: "https://vnit.placement.example",
};
const url = "https://vnit.placement.example/go?token=abc&next=%2Fhome";

const contents: [string, MailContent, string][] = [
  ["magic_link", { template: "magic_link", data: { url, expiresMinutes: 10 } }, "Sign in to VNIT Nagpur placements"],
  [
    "verify_email",
    { template: "verify_email", data: { name: "Asha Rao", url } },
    "Confirm your e-mail address for VNIT Nagpur placements",
  ],
  [
    "reset_password",
    { template: "reset_password", data: { name: "Asha Rao", url } },
    "Set a new password for VNIT Nagpur placements",
  ],
  [
    "invitation",
    { template: "invitation", data: { role: "placement_officer", invitedBy: "Meera Iyer", url, expiresDays: 7 } },
    "You are invited to VNIT Nagpur placements",
  ],
  [
    "notice",
    {
      template: "notice",
      data: {
        title: "Infosys: applications are open",
        paragraphs: ["You are eligible for Systems Engineer.", "Apply by 5 December, 18:00."],
        action: { label: "See the drive", url },
      },
    },
    "Infosys: applications are open",
  ],
  [
    "announcement",
    {
      template: "announcement",
      data: {
        title: "Aptitude test on Monday",
        body: "Bring your **identity card**.",
        action: { label: "Open it", url },
      },
    },
    "Aptitude test on Monday",
  ],
];

describe.each(contents)("%s", (_template, content, subject) => {
  test("says the same in HTML and in plain text", async () => {
    const mail = await renderEmail(content, branding);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(url);
    expect(mail.html).toContain(`href="${url.replaceAll("&", "&amp;")}"`);
    for (const said of ["VNIT", "VNIT Placement Cell", "vnit.placement.example"]) {
      expect(mail.html).toContain(said);
      expect(mail.text).toContain(said);
    }
    expect(mail.text).not.toMatch(/<[a-z]|&amp;|undefined/);
    expect(mail.html).not.toContain("undefined");
  });

  test("is a complete, labelled document in light and dark, and the same every time", async () => {
    const { html } = await renderEmail(content, branding);
    expect(html).toMatch(/^<!DOCTYPE html/);
    expect(html).toMatch(/<html[^>]* lang="en"/);
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain("prefers-color-scheme:dark");
    expect(html).toContain("#7c1d2e");
    expect(Buffer.byteLength(html)).toBeLessThan(102_400 / 2);
    expect((await renderEmail(content, branding)).html).toBe(html);
  });
});

const notice = (title: string, paragraphs = ["p"]): MailContent => ({
  template: "notice",
  data: { title, paragraphs },
});

test("markup in what people typed is shown, not obeyed", async () => {
  const evil = `<img src=x onerror="alert(1)"><a href='https://evil.example'>`;
  const mail = await renderEmail(notice(evil, [evil]), { ...branding, collegeName: evil, senderName: evil });
  expect(mail.html).not.toContain("<img src=x");
  expect(mail.html).not.toContain("evil.example'>");
  expect(mail.html).toContain("&lt;img src=x");
});

test("attributes cannot be broken out of", async () => {
  const logoUrl = `https://vnit.placement.example/logo?a="><script>alert(1)</script>`;
  const mail = await renderEmail(notice("t"), { ...branding, logoUrl, collegeName: `x" onload="y` });
  expect(mail.html).not.toContain("<script>");
  expect(mail.html).toContain('alt="x&quot; onload=&quot;y"');
});

test("a colour cannot smuggle styles", async () => {
  const mail = await renderEmail(notice("t"), { ...branding, primaryColor: "#000;}</style><script>" });
  expect(mail.html).not.toContain("<script>");
});

test("the logo carries the college's name for those who do not see it", async () => {
  const mail = await renderEmail(notice("t"), {
    ...branding,
    logoUrl: "https://vnit.placement.example/api/tenant/logo",
  });
  expect(mail.html).toMatch(/<img[^>]*alt="VNIT Nagpur"/);
});

describe("subjects are one line", () => {
  test.each([
    ["header injection", "Hi\r\nBcc: all@example.com", "Hi Bcc: all@example.com"],
    ["lone line feeds and tabs", " a\n\nb\tc ", "a b c"],
    ["Unicode line separators", "a\u2028b\u0085c", "a b c"],
    ["null", "a\u0000b", "a b"],
  ])("%s", async (_label, title, subject) => {
    expect((await renderEmail(notice(title), branding)).subject).toBe(subject);
  });

  test("and at most 200 characters, none of them cut in half", async () => {
    const { subject } = await renderEmail(notice("🎓".repeat(300)), branding);
    expect([...subject]).toHaveLength(200);
    expect(subject.isWellFormed()).toBe(true);
  });
});

describe("a name greets unless it could be a link", () => {
  test.each([
    ["Asha Rao", "Hello Asha Rao,"],
    ["आशा राव", "Hello आशा राव,"],
    ["A.P.J. Abdul Kalam", "Hello A.P.J. Abdul Kalam,"],
    ["Seán O’Brien-Smith Jr.", "Hello Seán O’Brien-Smith Jr.,"],
    ["Win now at evil.com", "Hello,"],
    ["https://evil.example", "Hello,"],
    ["", "Hello,"],
    ["x".repeat(81), "Hello,"],
  ])("%s", (name, expected) => expect(greeting(name)).toBe(expected));
});

test("a message whose link is no web address is malformed", () => {
  const content = { template: "magic_link", data: { url: "javascript:alert(1)", expiresMinutes: 5 } };
  expect(MailContent.safeParse(content).success).toBe(false);
});

describe("an announcement's text", () => {
  const written = async (body: string) => {
    const data = { title: "News", body, action: { label: "Open it", url } };
    return (await renderEmail({ template: "announcement", data }, branding)).html;
  };

  test("has bold, lists and links", async () => {
    const html = await written("**Now** read\n\n- one\n- [two](https://example.test/a?b=1&c=2)");
    expect(html).toContain("<strong>Now</strong>");
    expect(html).toMatch(/<ul[^>]*>\s*<li>one<\/li>/);
    expect(html).toContain('href="https://example.test/a?b=1&amp;c=2"');
  });

  test.each([
    ["a script", "<script>alert(1)</script>", /<script>alert/],
    ["an element with a handler", '<b onmouseover="alert(1)">x</b>', /<b onmouseover/],
    ["a link that runs", "[x](javascript:alert(1))", /href="javascript/i],
    ["a link with data", "[x](data:text/html;base64,AA==)", /href="data/i],
    ["a picture that tells who opened it", "![x](https://evil.test/pixel.png)", /evil\.test/],
    ["a heading", "# Big", /<h1[^>]*>Big/],
  ])("has no %s", async (_label, body, forbidden) => {
    expect(await written(body)).not.toMatch(forbidden);
  });
});
