import { describe, expect, it } from "vitest";
import { addDays, chooseDay, dayNameOf, daysOf, spanOf } from "./schedule-days.ts";

const window = (from: string, to: string) => ({ windows: [{ from, to }] });

it("goes from day to day over the ends of months and years", () => {
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
  expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  expect(dayNameOf("2027-01-01")).toMatch(/Fri.*1 Jan/);
});

describe("the days of a schedule", () => {
  it("are the college's: an instant before midnight in London is the next day in Kolkata", () => {
    const panels = [
      window("2026-11-23T20:00:00Z", "2026-11-23T22:00:00Z"),
      window("2026-11-23T04:00:00Z", "2026-11-23T08:00:00Z"),
    ];
    expect(daysOf(panels, [{ startsAt: "2026-11-25T04:00:00Z" }], "Asia/Kolkata")).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
    ]);
  });

  it.each([
    ["2026-11-24", "2026-11-23", "2026-11-24"],
    [undefined, "2026-11-24", "2026-11-24"],
    [undefined, "2026-11-20", "2026-11-23"],
    [undefined, "2026-12-01", "2026-11-25"],
    ["nonsense", "2026-11-25", "2026-11-25"],
  ])("named %s on %s is %s", (named, today, day) => {
    expect(chooseDay(["2026-11-23", "2026-11-24", "2026-11-25"], named, today)).toBe(day);
  });

  it("are none where nobody sits", () => {
    expect(chooseDay(daysOf([], [], "Asia/Kolkata"), undefined, "2026-11-23")).toBeUndefined();
  });

  it.each([
    ["UTC", "09:00", "13:00"],
    ["Asia/Kolkata", "08:30", "12:30"],
    ["Asia/Kathmandu", "09:15", "12:15"],
  ])("are drawn in whole hours of the clocks of %s", (timeZone, from, to) => {
    const at = (text: string) => Date.parse(`2026-11-23T${text}:00Z`);
    const stretches = [
      { from: at("09:20"), to: at("10:00") },
      { from: at("11:00"), to: at("12:05") },
    ];
    expect(spanOf(stretches, timeZone)).toEqual({ from: at(from), to: at(to) });
  });
});
