import Markdown, { type Components } from "react-markdown";
import { ANNOUNCEMENT_ELEMENTS, safeLink } from "#shared/domain/announcement/markup.ts";

/** An announcement's Markdown with the few elements that it may have; HTML in it stays text. */
export function AnnouncementText({ children }: { children: string }) {
  return (
    <div className="flex max-w-prose flex-col gap-3 text-md leading-relaxed break-words">
      <Markdown
        allowedElements={[...ANNOUNCEMENT_ELEMENTS]}
        unwrapDisallowed
        urlTransform={safeLink}
        components={COMPONENTS}
      >
        {children}
      </Markdown>
    </div>
  );
}

const COMPONENTS: Components = {
  p: ({ children }) => <p className="whitespace-pre-line">{children}</p>,
  ul: ({ children }) => <ul className="flex list-disc flex-col gap-1 pl-5">{children}</ul>,
  ol: ({ children }) => <ol className="flex list-decimal flex-col gap-1 pl-5">{children}</ol>,
  a: ({ href, children }) =>
    href === undefined ? (
      <span>{children}</span>
    ) : (
      <a href={href} rel="noopener noreferrer" className="text-brand-ink underline underline-offset-4">
        {children}
      </a>
    ),
};
