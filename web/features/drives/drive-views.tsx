import { NavTabs } from "#web/components/ui/nav-tabs.tsx";

/** The same drives as a table and as a board. */
export function DriveViews({ current }: { current: "table" | "board" }) {
  return (
    <NavTabs
      label="Views of the drives"
      tabs={[
        { href: "/drives", label: "Table", isCurrent: current === "table" },
        { href: "/drives/board", label: "Board", isCurrent: current === "board" },
      ]}
    />
  );
}
