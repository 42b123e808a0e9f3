import { z } from "zod";

/** The parts of mammoth's document tree that hold text. */
const Properties = z.object({
  type: z.string(),
  value: z.string().optional(),
  href: z.string().nullish(),
  styleName: z.string().nullish(),
  numbering: z.object({}).nullish(),
  isBold: z.boolean().optional(),
  fontSize: z.number().nullish(),
});

export interface WordNode extends z.infer<typeof Properties> {
  readonly children: readonly WordNode[];
}

/** Takes mammoth's tree, which has no types, for what it is; anything unknown becomes a node without text. */
export function toWordNode(value: unknown): WordNode {
  const parsed = Properties.safeParse(value);
  const children: unknown = Object(value).children;
  return {
    ...(parsed.success ? parsed.data : { type: "unknown" }),
    children: Array.isArray(children) ? children.map(toWordNode) : [],
  };
}
