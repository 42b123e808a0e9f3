import { describe, expect, test } from "vitest";
import { OFFER_STATUSES } from "./statuses.ts";
import { type OfferStaffCommand, type OfferStanding, staffCommands } from "./staff-commands.ts";

const ENDINGS: readonly OfferStaffCommand[] = ["revoke", "correct", "renege"];

const CASES: readonly [string, Partial<OfferStanding>, readonly OfferStaffCommand[], readonly OfferStaffCommand[]][] = [
  ["staged by a company", { isReleased: false }, ["withdraw"], ["withdraw"]],
  ["reported by a student", { isReleased: false, source: "off_campus" }, ["confirm", "refuse"], []],
  ["open", {}, ["give_time", "revoke", "correct"], ["give_time", "revoke"]],
  ["open, its time over", { isOverdue: true }, ["revoke", "correct"], ["revoke"]],
  ["open, of another source", { source: "ppo" }, ["give_time", "revoke", "correct"], ["give_time", "revoke"]],
  [
    "accepted",
    { status: "accepted" },
    [...ENDINGS, "defer", "join", "not_join"],
    ["revoke", "defer", "join", "not_join"],
  ],
  ["revoked", { status: "terminated", closedReason: "company_revoked" }, ["restore"], []],
  ["left for a better one", { status: "terminated", closedReason: "upgraded" }, [], []],
  ["deferred", { status: "deferred" }, [...ENDINGS, "join", "not_join"], ["revoke", "join", "not_join"]],
];

const OPEN: OfferStanding = {
  status: "extended",
  source: "drive",
  isReleased: true,
  isOverdue: false,
  closedReason: null,
};

describe("staffCommands", () => {
  test.each(CASES)("%s", (_label, offer, office, company) => {
    expect(staffCommands("office", { ...OPEN, ...offer })).toEqual(office);
    expect(staffCommands("company", { ...OPEN, ...offer })).toEqual(company);
  });

  test.each(OFFER_STATUSES.filter((status) => !["extended", "accepted", "deferred"].includes(status)))(
    "nothing is possible once it is %s",
    (status) => {
      expect(staffCommands("office", { ...OPEN, status })).toEqual([]);
    },
  );
});
