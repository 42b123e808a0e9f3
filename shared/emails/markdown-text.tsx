import { Link, Text } from "@react-email/components";
import Markdown, { type Components } from "react-markdown";
import { ANNOUNCEMENT_ELEMENTS, safeLink } from "#shared/domain/announcement/markup.ts";
import type { Palette } from "./colors.ts";
import { styles } from "./theme.ts";

/** Markdown with the few elements that an announcement may have. HTML in it stays text; nothing is loaded by it. */
export function MarkdownText({ text, palette }: { readonly text: string; readonly palette: Palette }) {
  return (
    <Markdown
      allowedElements={[...ANNOUNCEMENT_ELEMENTS]}
      unwrapDisallowed
      urlTransform={safeLink}
      components={componentsIn(palette)}
    >
      {text}
    </Markdown>
  );
}

function componentsIn(palette: Palette): Components {
  return {
    p: ({ children }) => (
      <Text style={styles.paragraph} className="ink">
        {children}
      </Text>
    ),
    a: ({ href, children }) =>
      href === undefined ? (
        <span>{children}</span>
      ) : (
        <Link href={href} style={{ ...styles.link, color: palette.primaryText }} className="link">
          {children}
        </Link>
      ),
    ul: ({ children }) => (
      <ul style={styles.list} className="ink">
        {children}
      </ul>
    ),
    ol: ({ children }) => (
      <ol style={styles.list} className="ink">
        {children}
      </ol>
    ),
  };
}
