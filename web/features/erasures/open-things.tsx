import type { ErasureBlock } from "#shared/contracts/erasures.ts";

const WHAT = { application: "The application for", offer: "The offer of" } as const;

/** What has to come to an end first. */
export function OpenThings({ blocks }: { blocks: readonly ErasureBlock[] }) {
  return (
    <ul className="mt-2 list-disc pl-5">
      {blocks.map(({ kind, title, company }) => (
        <li key={`${kind} ${title} ${company}`}>
          {WHAT[kind]} {title} at {company}
        </li>
      ))}
    </ul>
  );
}
