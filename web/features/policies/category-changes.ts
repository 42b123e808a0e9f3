import type { Policy } from "#shared/contracts/policies.ts";

type Categories = Pick<Policy, "categories" | "moves">;

/** One more category, on top of the others. Its id is the first that is free. */
export function addCategory({ categories, moves }: Categories): Categories {
  const taken = new Set(categories.map(({ id }) => id));
  let number = categories.length + 1;
  while (taken.has(`category_${number}`)) number += 1;
  const added = { id: `category_${number}`, name: `Category ${number}`, minPayMinor: null, tags: [], maxOffers: null };
  return { categories: [...categories, added], moves };
}

export function renameCategory({ categories, moves }: Categories, id: string, name: string): Categories {
  return { categories: categories.map((each) => (each.id === id ? { ...each, name } : each)), moves };
}

/** Without a category, and without the moves that lead to it or from it. */
export function removeCategory({ categories, moves }: Categories, id: string): Categories {
  return {
    categories: categories.filter((each) => each.id !== id),
    moves: moves && moves.filter(({ from, to }) => from !== id && to !== id),
  };
}

/** A category by one place: -1 towards the lowest, 1 towards the highest. */
export function moveCategory({ categories, moves }: Categories, index: number, by: -1 | 1): Categories {
  const moved = categories[index];
  if (moved === undefined) return { categories, moves };
  const rest = categories.toSpliced(index, 1);
  return { categories: rest.toSpliced(index + by, 0, moved), moves };
}
