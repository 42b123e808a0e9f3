import type { DriveContent } from "#shared/domain/drive/content.ts";
import { lakhs } from "./drive.ts";

/** A posting with everything that has to be said, and nothing else. */
export function posting(change: Partial<DriveContent> = {}): DriveContent {
  return {
    title: "Platform engineer",
    description: "Keeps the payment platform up, and makes it faster.",
    outcome: "full_time",
    mode: "on_campus",
    venue: null,
    meetingUrl: null,
    workMode: null,
    tags: [],
    skills: [],
    openings: null,
    locations: ["Bengaluru"],
    joiningOn: null,
    compensation: lakhs(8),
    eligibility: { all: [{ field: "cgpa", op: "gte", value: 7 }] },
    rounds: [
      { id: "r1", name: "Test", kind: "test" },
      { id: "r2", name: "Interview", kind: "technical" },
    ],
    applicationsCloseAt: "2026-12-20T12:00:00.000Z",
    withdrawalsCloseAt: null,
    ...change,
  };
}
