/** `[a, b, c, d, e, f]` as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** A matrix from pdf.js's loosely typed arguments: an array or an array-like object of six numbers. */
export function toMatrix(value: unknown): Matrix {
  if (typeof value !== "object" || value === null) return IDENTITY;
  const at = (index: number) => Number(Object.getOwnPropertyDescriptor(value, index)?.value ?? IDENTITY[index]);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}
