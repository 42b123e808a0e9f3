import { fc } from "#shared/testing/fast-check.ts";
import { expect, test } from "vitest";
import { contrastRatio, paletteFor } from "./colors.ts";

const anyColor = fc.integer({ min: 0, max: 0xff_ff_ff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("whatever colour a college picks, text on it and text in it can be read", () => {
  fc.assert(
    fc.property(anyColor, (color) => {
      const palette = paletteFor(color);
      expect(palette.primary).toBe(color);
      expect(contrastRatio(palette.onPrimary, palette.primary)).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(palette.primaryText, "#ffffff")).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(palette.primaryTextOnDark, "#18181b")).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test.each([
  ["yellow takes black text", "#ffdd00", "#000000"],
  ["navy takes white text", "#0b1f4b", "#ffffff"],
])("%s", (_label, color, expected) => expect(paletteFor(color).onPrimary).toBe(expected));

test("a colour that reads already stays as it is", () => {
  expect(paletteFor("#0B1F4B").primaryText).toBe("#0b1f4b");
});

test.each(["red", "#fff", "", "#12345g", "#000000;background:url(https://evil.example)"])("no colour: %j", (value) => {
  expect(paletteFor(value)).toEqual(paletteFor("#1f4fd8"));
});

test("the contrast of black on white is 21", () => expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21));
