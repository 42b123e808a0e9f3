import { expect, test } from "vitest";
import { possibleDriveCommands } from "#shared/domain/drive/commands.ts";
import type { DriveStatus } from "#shared/domain/drive/statuses.ts";
import type { Role } from "#shared/domain/membership/roles.ts";
import { type NextAction, nextStep, type Standing } from "./next-step.ts";

type RoundStates = ("planned" | "recorded" | "released")[];

function actionOf(
  role: Role,
  status: DriveStatus,
  hasDeadlinePassed = false,
  rounds: RoundStates = ["planned"],
  offers = 0,
  stagedOffers = offers,
) {
  const standing: Standing = {
    status,
    possible: possibleDriveCommands(status, role),
    rounds: rounds.map((each) => ({ status: each })),
    hasDeadlinePassed,
    offers,
    stagedOffers,
  };
  const { action } = nextStep(standing, role);
  return action && wordOf(action);
}

function wordOf(action: NextAction): string {
  return action.kind === "command" ? action.command : action.kind;
}

const rows: [label: string, action: string | undefined, expected: string | undefined][] = [
  ["a recruiter submits a draft", actionOf("recruiter", "draft"), "submit"],
  ["waits for the review", actionOf("recruiter", "submitted"), undefined],
  ["submits again what was sent back", actionOf("recruiter", "changes_requested"), "submit"],
  ["waits while students apply", actionOf("recruiter", "published"), undefined],
  ["records results after the deadline", actionOf("recruiter", "published", true), "rounds"],
  ["waits for a staged round's release", actionOf("recruiter", "in_process", true, ["recorded", "planned"]), undefined],
  ["extends offers at last", actionOf("recruiter", "in_process", true, ["released", "recorded"]), "offers"],
  [
    "waits for the release of offers",
    actionOf("recruiter", "in_process", true, ["released", "recorded"], 3),
    undefined,
  ],
  ["an officer approves", actionOf("officer", "submitted"), "approve"],
  ["publishes", actionOf("officer", "approved"), "publish"],
  ["sets a later deadline first", actionOf("officer", "approved", true), "edit"],
  ["closes applications", actionOf("officer", "published"), "close_applications"],
  ["looks at a staged round", actionOf("officer", "in_process", true, ["recorded", "planned"]), "rounds"],
  ["releases the results", actionOf("officer", "in_process", true, ["released", "recorded"]), "release_results"],
  [
    "releases what was offered since",
    actionOf("officer", "results_declared", true, ["released"], 3, 1),
    "release_results",
  ],
  ["closes the drive", actionOf("admin", "results_declared"), "close"],
  ["has nothing to do with what is cancelled", actionOf("officer", "cancelled"), undefined],
  ["a coordinator looks on", actionOf("coordinator", "submitted"), undefined],
];

test.each(rows)("%s", (_label, action, expected) => expect(action).toBe(expected));
