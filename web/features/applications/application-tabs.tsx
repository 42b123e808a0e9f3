import { NavTabs } from "#web/components/ui/nav-tabs.tsx";
import { isOpen, loadMyOffers } from "../offers/load-offers.ts";

/** Applications and what came of them. The offers' count is of those that wait for an answer. */
export async function ApplicationTabs({ current }: { current: "applications" | "offers" }) {
  const waiting = (await loadMyOffers()).filter(isOpen).length;
  return (
    <NavTabs
      label="Applications and offers"
      tabs={[
        { href: "/applications", label: "Applications", isCurrent: current === "applications" },
        { href: "/offers", label: "Offers", isCurrent: current === "offers", ...(waiting > 0 && { count: waiting }) },
      ]}
    />
  );
}
