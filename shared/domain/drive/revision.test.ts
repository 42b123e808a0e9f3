import { expect, test } from "vitest";
import { lakhs } from "#shared/testing/factories/drive.ts";
import { posting } from "#shared/testing/factories/posting.ts";
import { type RevisionBounds, revisionProblems } from "./revision.ts";

const NOW = new Date("2026-12-01T00:00:00Z");
const BEFORE = posting();
const [TEST, INTERVIEW] = BEFORE.rounds;
const PLANNED = [
  { id: "r1", name: "Test", status: "planned" },
  { id: "r2", name: "Interview", status: "planned" },
] as const;
const HELD = [{ ...PLANNED[0], status: "recorded" }, PLANNED[1]] as const;
const OPEN: RevisionBounds = { status: "published", rounds: PLANNED, releasedOffers: [] };

test.each<[label: string, change: Parameters<typeof posting>[0], bounds: Partial<RevisionBounds>, names: string[]]>([
  ["anything goes while nothing has happened", { compensation: lakhs(5), rounds: [INTERVIEW!] }, {}, []],
  ["pay may rise over an offer", { compensation: lakhs(9) }, { releasedOffers: [lakhs(8)] }, []],
  ["pay may equal an offer", { compensation: lakhs(8) }, { releasedOffers: [lakhs(8)] }, []],
  [
    "not fall below one",
    { compensation: lakhs(7) },
    { releasedOffers: [lakhs(6), lakhs(8)] },
    ["compensation.fixedMinor"],
  ],
  [
    "nor in what is certain, however large the headline",
    { compensation: { ...lakhs(7), variableMaxMinor: 90_000_000 } },
    { releasedOffers: [lakhs(8)] },
    ["compensation.fixedMinor"],
  ],
  [
    "nor into another currency",
    { compensation: { ...lakhs(90), currency: "USD" } },
    { releasedOffers: [lakhs(8)] },
    ["compensation.currency"],
  ],
  ["a round with results cannot go", { rounds: [INTERVIEW!] }, { rounds: HELD }, ["rounds"]],
  ["nor change places", { rounds: [INTERVIEW!, TEST!] }, { rounds: HELD }, ["rounds"]],
  ["one may be added behind it", { rounds: [TEST!, { name: "HR", kind: "hr" }, INTERVIEW!] }, { rounds: HELD }, []],
  ["it may be renamed", { rounds: [{ ...TEST!, name: "Coding" }, INTERVIEW!] }, { rounds: HELD }, []],
  ["a round of another drive is unknown", { rounds: [{ ...TEST!, id: "x" }] }, {}, ["rounds"]],
  ["a round stands once", { rounds: [TEST!, TEST!] }, {}, ["rounds"]],
  ["a deadline moves ahead", { applicationsCloseAt: "2026-12-24T12:00:00Z" }, {}, []],
  ["not behind", { applicationsCloseAt: "2026-11-24T12:00:00Z" }, {}, ["applicationsCloseAt"]],
  ["nor to within the hour", { applicationsCloseAt: "2026-12-01T00:59:00Z" }, {}, ["applicationsCloseAt"]],
  [
    "nor at all once applications are closed",
    { applicationsCloseAt: "2026-12-24T12:00:00Z" },
    { status: "applications_closed" },
    ["applicationsCloseAt"],
  ],
  [
    "withdrawing ends no earlier than applying",
    { withdrawalsCloseAt: "2026-12-19T12:00:00Z" },
    {},
    ["withdrawalsCloseAt"],
  ],
])("%s", (_label, change, bounds, names) => {
  const problems = revisionProblems(BEFORE, posting(change), { ...OPEN, ...bounds }, NOW);
  expect(problems.map(({ name }) => name)).toEqual(names);
});
