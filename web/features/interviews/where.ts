import type { MyInterviewView } from "#shared/contracts/interviews.ts";

/** Where an interview is held: room and panel, or online. */
export function whereOf({ room, panel, videoLink }: Pick<MyInterviewView, "room" | "panel" | "videoLink">): string {
  if (room !== null) return `${room}, ${panel}`;
  return videoLink === null ? panel : `Online, ${panel}`;
}
