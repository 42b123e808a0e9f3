import { describe, expect, test } from "vitest";
import { contrastRatio, fromOklch, toOklch } from "./color.ts";
import { DEFAULT_BRAND, paletteFor, type Scheme, SURFACES } from "./palette.ts";

const BRANDS = [
  "#000000",
  "#ffffff",
  "#808080",
  "#ff0000",
  "#00ff00",
  "#0000ff",
  "#ffff00",
  "#0f4c81",
  "#7a1f3d",
  "#f59e0b",
  "#3b82f6",
  "#0b0b3b",
  "#f5f0e6",
  "#d946ef",
];

describe.each(BRANDS)("brand %s", (brand) => {
  test.each(["light", "dark"] as Scheme[])("reads in the %s scheme", (scheme) => {
    const { fill, onFill, ink, soft } = paletteFor(brand)[scheme];
    expect(contrastRatio(onFill, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(ink, SURFACES[scheme])).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(ink, soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio(fill, SURFACES[scheme])).toBeGreaterThan(1.2);
  });
});

test("a colour that reads with white keeps its exact value", () => {
  expect(paletteFor("#0F4C81").light).toMatchObject({ fill: "#0f4c81", onFill: "#ffffff" });
});

test("a mid blue is deepened for white text, and keeps its hue", () => {
  const { fill, onFill } = paletteFor("#3b82f6").light;
  expect(onFill).toBe("#ffffff");
  expect(Math.abs(toOklch(fill).h - toOklch("#3b82f6").h)).toBeLessThan(4);
});

test("a bright yellow keeps its value and takes dark text", () => {
  expect(paletteFor("#ffd400").light).toMatchObject({ fill: "#ffd400", onFill: "#0b0c0f" });
});

test.each([undefined, "", "blue", "#fff", "#gggggg", "red;}"])("%j gives the product's own colours", (color) => {
  expect(paletteFor(color)).toEqual(paletteFor(DEFAULT_BRAND));
});

test.each(BRANDS)("%s survives the way through OKLCH", (brand) => {
  expect(contrastRatio(fromOklch(toOklch(brand)), brand)).toBeLessThan(1.06);
});
