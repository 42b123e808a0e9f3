import { expect, test } from "vitest";
import { hmacCodeSigner } from "./code-signer.ts";

const signer = hmacCodeSigner("a secret", "check-in");
const signed = signer.sign("a text · ü");

test("opens what it signed", () => {
  expect(signer.open(signed)).toBe("a text · ü");
});

test.each([
  ["another text", `${Buffer.from("b").toString("base64url")}.${signed.split(".")[1]}`],
  ["a cut signature", signed.slice(0, -2)],
  ["something behind it", `${signed}.x`],
  ["no signature", signed.split(".")[0]!],
  ["nothing", ""],
  ["another purpose", hmacCodeSigner("a secret", "calendar").sign("a text · ü")],
  ["another secret", hmacCodeSigner("another", "check-in").sign("a text · ü")],
])("does not open %s", (_, forged) => {
  expect(signer.open(forged)).toBeUndefined();
});

test("gives a text eight digits, others for another purpose", () => {
  expect(signer.digits("a text")).toMatch(/^\d{8}$/);
  expect(signer.digits("a text")).toBe(signer.digits("a text"));
  expect(signer.digits("a text")).not.toBe(hmacCodeSigner("a secret", "calendar").digits("a text"));
});

test("has no secret of its own", () => {
  expect(() => hmacCodeSigner("", "check-in")).toThrow("needs a secret");
});
