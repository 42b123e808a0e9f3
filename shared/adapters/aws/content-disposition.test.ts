import { expect, test } from "vitest";
import { attachmentDisposition } from "./content-disposition.ts";

const rows: [string, string, string][] = [
  ["plain", "cv.pdf", 'attachment; filename="cv.pdf"'],
  ["header injection", "a\r\nSet-Cookie: x=1.pdf", 'attachment; filename="aSet-Cookie: x=1.pdf"'],
  ["quotes and paths", '../"x"\\y.pdf', 'attachment; filename="..__x__y.pdf"'],
  [
    "reserved marks",
    "é's (1)*.pdf",
    "attachment; filename=\"e's (1)*.pdf\"; filename*=UTF-8''%C3%A9%27s%20%281%29%2A.pdf",
  ],
  ["reversed text", "cv\u202Efdp.exe", 'attachment; filename="cvfdp.exe"'],
  ["nothing left", "\u0000", 'attachment; filename="download"'],
];
test.each(rows)("%s", (_label, name, expected) => expect(attachmentDisposition(name)).toBe(expected));
