import { stringify } from "csv-stringify/sync";

const HEADERS = ["roll_no", "name", "email", "program", "branch", "graduating_year", "cgpa", "active_backlogs"];

/** A student of the sheet; CSE and ECE in turn, CGPA from 6.0 to 9.9. */
export function studentAt(i: number) {
  const rollNo = `24G${String(i).padStart(4, "0")}`;
  return {
    rollNo,
    name: `Student ${i}`,
    email: `${rollNo.toLowerCase()}@students.godavari.example`,
    branch: i % 2 === 0 ? "CSE" : "ECE",
    cgpa: 6 + (i % 40) / 10,
  };
}

export const GOOD_ROWS = 494;

/** A roll of 500 rows, the last six of them bad, each in its own way. */
export function sheetOfFiveHundred(): string {
  const rows = Array.from({ length: GOOD_ROWS }, (_, i) => {
    const { rollNo, name, email, branch, cgpa } = studentAt(i);
    return [rollNo, name, email, "BTECH", branch, 2028, cgpa, 0];
  });
  const bad = [
    ["", "No Roll", "noroll@students.godavari.example", "BTECH", "CSE", 2028, 8, 0],
    ["24G9001", "Bad Mail", "not an address", "BTECH", "CSE", 2028, 8, 0],
    ["24G9002", "No Branch", "nobranch@students.godavari.example", "BTECH", "XYZ", 2028, 8, 0],
    ["24G9003", "High Grade", "highgrade@students.godavari.example", "BTECH", "CSE", 2028, 11, 0],
    ["24G0001", "Twice", "twice@students.godavari.example", "BTECH", "CSE", 2028, 8, 0],
    ["24G9004", "No Year", "noyear@students.godavari.example", "BTECH", "CSE", "soon", 8, 0],
  ];
  return stringify([HEADERS, ...rows, ...bad]);
}

/** Students that a rule of CGPA 7 or more and branch CSE lets apply. */
export const ELIGIBLE = Array.from({ length: GOOD_ROWS }, (_, i) => studentAt(i)).filter(
  ({ branch, cgpa }) => branch === "CSE" && cgpa >= 7,
);
