import { describe, expect, it } from "vitest";
import { readMembers, writeMembers } from "./read-panel-form.ts";

describe("panelists, one a line", () => {
  it.each([
    ["Asha Rao", [{ name: "Asha Rao", email: null }]],
    ["Asha Rao, asha@company.example", [{ name: "Asha Rao", email: "asha@company.example" }]],
    ["Asha Rao <asha@company.example>", [{ name: "Asha Rao", email: "asha@company.example" }]],
    [
      "  Asha Rao  \n\n  Vikram Sen ,v@x.example ",
      [
        { name: "Asha Rao", email: null },
        { name: "Vikram Sen", email: "v@x.example" },
      ],
    ],
    ["", []],
  ])("%j", (text, members) => {
    expect(readMembers(text)).toEqual(members);
  });

  it("are read back as they were written", () => {
    const members = [
      { name: "Asha Rao", email: "asha@company.example" },
      { name: "Vikram", email: null },
    ];
    expect(readMembers(writeMembers(members))).toEqual(members);
  });

  it("leaves what is no address to the API, which names the line", () => {
    expect(readMembers("Asha, HR, asha@company.example")).toEqual([
      { name: "Asha, HR, asha@company.example", email: null },
    ]);
  });
});
