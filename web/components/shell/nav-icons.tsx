import {
  BriefcaseBusiness,
  Building2,
  CalendarClock,
  CalendarRange,
  ChartNoAxesColumn,
  FileText,
  Flag,
  GraduationCap,
  Handshake,
  House,
  Layers,
  Megaphone,
  Scale,
  School,
  ScrollText,
  Send,
  Settings2,
  ShieldAlert,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { NavIcon } from "#web/lib/navigation/nav-items.ts";

const ICONS = {
  home: House,
  drives: BriefcaseBusiness,
  interviews: CalendarClock,
  students: GraduationCap,
  companies: Building2,
  applications: Send,
  offers: Handshake,
  reports: ChartNoAxesColumn,
  members: UsersRound,
  settings: Settings2,
  profile: UserRound,
  resumes: FileText,
  colleges: School,
  queues: Layers,
  policy: Scale,
  audit: ScrollText,
  seasons: CalendarRange,
  strikes: ShieldAlert,
  exceptions: Flag,
  announcements: Megaphone,
} as const satisfies Record<NavIcon, unknown>;

export function NavItemIcon({ icon }: { icon: NavIcon }) {
  const Icon = ICONS[icon];
  return <Icon aria-hidden />;
}
