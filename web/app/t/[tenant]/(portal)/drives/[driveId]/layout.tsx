import type { ReactNode } from "react";
import { loadDrive } from "#web/features/drives/load-drive.ts";
import { loadMyDrive } from "#web/features/student-drives/load-my-drive.ts";
import { loadMe } from "#web/lib/api/tenant.ts";

interface Props {
  readonly params: Promise<{ driveId: string }>;
  readonly children: ReactNode;
}

/** Asks for the drive before anything is sent, so that one which is not there is a 404 on all of its pages. */
export default async function DriveLayout({ params, children }: Props) {
  const [me, { driveId }] = await Promise.all([loadMe(), params]);
  await (me.membership.role === "student" ? loadMyDrive(driveId) : loadDrive(driveId));
  return children;
}
