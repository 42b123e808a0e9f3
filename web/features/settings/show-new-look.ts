/** Has the portal forget the look that it keeps for visitors; without an answer it forgets within a minute by itself. */
export async function showNewLook(): Promise<void> {
  await fetch("/look", { method: "POST" }).catch(() => undefined);
}
