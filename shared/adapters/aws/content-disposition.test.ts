import { expect, test } from "vitest";
import { attachmentDisposition } from "./content-disposition.ts";

const rows: [string, string, string][] = [
  ["plain", "cv.pdf", "attachment; filename=\"cv.pdf\"; filename*=UTF-8''cv.pdf"],
  [
    "header injection",
    "a\r\nSet-Cookie: x=1.pdf",
    "attachment; filename=\"aSet-Cookie: x=1.pdf\"; filename*=UTF-8''aSet-Cookie%3A%20x%3D1.pdf",
  ],
  ["quotes and paths", '../"x"\\y.pdf', "attachment; filename=\"..__x__y.pdf\"; filename*=UTF-8''..__x__y.pdf"],
  [
    "reserved marks",
    "it's (1)*.pdf",
    "attachment; filename=\"it's (1)*.pdf\"; filename*=UTF-8''it%27s%20%281%29%2A.pdf",
  ],
  ["reversed text", "cv\u202Efdp.exe", "attachment; filename=\"cvfdp.exe\"; filename*=UTF-8''cvfdp.exe"],
  ["nothing left", "\u0000", "attachment; filename=\"download\"; filename*=UTF-8''download"],
];
test.each(rows)("%s", (_label, name, expected) => expect(attachmentDisposition(name)).toBe(expected));
