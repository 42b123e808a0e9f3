/**
 * Gives each row a column of its own so that the total cost is least: the Hungarian method with shortest augmenting
 * paths (Jonker and Volgenant, 1987), O(rows² × columns). Costs are exact while sums stay below 2⁵³; Infinity forbids.
 * Answers each row's column, or -1: as many rows as can be have one, and where not all can, those that come first.
 */
export function assign(rows: number, columns: number, cost: (row: number, column: number) => number): number[] {
  const costs = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) costs[i * columns + j] = cost(i, j);
  const search = new Search(rows, columns, costs);
  for (let row = 0; row < rows; row++) search.augment(row);
  const columnOf = Array.from({ length: rows }, () => -1);
  search.rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}

class Search {
  /** Row of each column, or -1. */
  readonly rowOf: Int32Array;
  readonly #columns: number;
  readonly #costs: Float64Array;
  readonly #rowPrice: Float64Array;
  readonly #columnPrice: Float64Array;

  constructor(rows: number, columns: number, costs: Float64Array) {
    this.#columns = columns;
    this.#costs = costs;
    this.rowOf = new Int32Array(columns).fill(-1);
    this.#rowPrice = new Float64Array(rows);
    this.#columnPrice = new Float64Array(columns);
  }

  /** Brings one more row in along the cheapest path of changes; without a path it stays out, and nothing changes. */
  augment(row: number): void {
    const columns = this.#columns;
    const distance = new Float64Array(columns).fill(Infinity);
    const previous = new Int32Array(columns).fill(-1);
    const done = new Uint8Array(columns);
    const reached: number[] = [];
    let current = row;
    let column = -1;
    let travelled = 0;
    do {
      const next = this.#relax(current, column, travelled, distance, previous, done);
      if (next < 0) return;
      travelled = distance[next] ?? Infinity;
      done[next] = 1;
      reached.push(next);
      column = next;
      current = this.rowOf[next] ?? -1;
    } while (current >= 0);
    this.#reprice(row, reached, distance, travelled);
    while (column >= 0) {
      const before = previous[column] ?? -1;
      this.rowOf[column] = before < 0 ? row : (this.rowOf[before] ?? -1);
      column = before;
    }
  }

  /** Looks from a row at the columns that are not done, and answers the nearest, or -1 when none can be reached. */
  #relax(
    row: number,
    via: number,
    travelled: number,
    distance: Float64Array,
    previous: Int32Array,
    done: Uint8Array,
  ): number {
    const offset = row * this.#columns;
    const base = travelled - (this.#rowPrice[row] ?? 0);
    let nearest = -1;
    let least = Infinity;
    for (let j = 0; j < this.#columns; j++) {
      if (done[j] === 1) continue;
      const through = base + (this.#costs[offset + j] as number) - (this.#columnPrice[j] as number);
      if (through < (distance[j] as number)) {
        distance[j] = through;
        previous[j] = via;
      }
      if ((distance[j] as number) < least) {
        least = distance[j] as number;
        nearest = j;
      }
    }
    return nearest;
  }

  #reprice(row: number, reached: readonly number[], distance: Float64Array, travelled: number): void {
    this.#rowPrice[row] = (this.#rowPrice[row] ?? 0) + travelled;
    for (const column of reached) {
      const saved = travelled - (distance[column] ?? 0);
      const owner = this.rowOf[column] ?? -1;
      if (owner >= 0) this.#rowPrice[owner] = (this.#rowPrice[owner] ?? 0) + saved;
      this.#columnPrice[column] = (this.#columnPrice[column] ?? 0) - saved;
    }
  }
}
