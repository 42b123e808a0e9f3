import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { MailBranding } from "#shared/contracts/messages/deliver-email.ts";
import type { Palette } from "./colors.ts";
import type { Letter } from "./letter.ts";
import { MarkdownText } from "./markdown-text.tsx";
import { styles, themeCss } from "./theme.ts";

interface LayoutProps {
  readonly letter: Letter;
  readonly branding: MailBranding;
  readonly palette: Palette;
}

/** The one look of all mails: the college's bar and logo, a heading, text, at most one action, small print. */
export function Layout({ letter, branding, palette }: LayoutProps) {
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <title>{letter.subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{themeCss(palette)}</style>
      </Head>
      <Preview>{letter.preview}</Preview>
      <Body style={styles.body} className="page">
        <Container style={{ ...styles.card, borderTop: `4px solid ${palette.primary}` }} className="card">
          <Masthead branding={branding} />
          <Heading as="h1" style={styles.heading} className="ink">
            {letter.heading}
          </Heading>
          {letter.paragraphs.map((paragraph) => (
            <Text key={paragraph} style={styles.paragraph} className="ink">
              {paragraph}
            </Text>
          ))}
          {letter.markdown && <MarkdownText text={letter.markdown} palette={palette} />}
          {letter.action && <Action action={letter.action} palette={palette} />}
          <Hr style={styles.rule} className="rule" />
          {letter.notes.map((note) => (
            <Text key={note} style={styles.note} className="muted">
              {note}
            </Text>
          ))}
          <Text style={styles.note} className="muted">
            {branding.senderName} ·{" "}
            <Link href={branding.portalUrl} style={{ ...styles.link, color: palette.primaryText }} className="link">
              {new URL(branding.portalUrl).host}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Masthead({ branding: { logoUrl, collegeName } }: { branding: MailBranding }) {
  return (
    <Section style={styles.masthead}>
      {logoUrl ? (
        <Img src={logoUrl} alt={collegeName} height="40" style={styles.logo} />
      ) : (
        <Text style={styles.wordmark} className="ink">
          {collegeName}
        </Text>
      )}
    </Section>
  );
}

function Action({ action: { label, url }, palette }: { action: { label: string; url: string }; palette: Palette }) {
  return (
    <Section>
      <Button href={url} style={{ ...styles.button, backgroundColor: palette.primary, color: palette.onPrimary }}>
        {label}
      </Button>
      <Text style={styles.note} className="muted">
        If the button does not work, open this address:{" "}
        <Link
          href={url}
          style={{ ...styles.link, color: palette.primaryText, wordBreak: "break-all" }}
          className="link"
        >
          {url}
        </Link>
      </Text>
    </Section>
  );
}
