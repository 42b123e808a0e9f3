import type { Template } from "../letter.ts";

interface Notice {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string } | undefined;
}

export const notice: Template<Notice> = ({ title, paragraphs, action }, { collegeName }) => ({
  subject: title,
  preview: paragraphs[0] ?? title,
  heading: title,
  paragraphs,
  action,
  notes: [`You get this mail because you take part in placements at ${collegeName}.`],
});
