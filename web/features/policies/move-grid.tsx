"use client";

import type { CategoryMove } from "#shared/domain/policy/policy.ts";
import { type Option, Select } from "#web/components/ui/select.tsx";

interface MoveGridProps {
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly moves: readonly CategoryMove[];
  readonly onMovesChange: (moves: readonly CategoryMove[]) => void;
}

const CHOICES: readonly Option<"no" | "leave" | "keep">[] = [
  { value: "no", label: "No" },
  { value: "leave", label: "Leaves it" },
  { value: "keep", label: "Keeps both" },
];

/** From which category to which a placed student may move, and whether the offer in hand stays. */
export function MoveGrid({ categories, moves, onMovesChange }: MoveGridProps) {
  function set(from: string, to: string, choice: string) {
    const others = moves.filter((move) => move.from !== from || move.to !== to);
    onMovesChange(choice === "no" ? others : [...others, { from, to, keeps: choice === "keep" }]);
  }
  return (
    <div className="overflow-x-auto" role="region" aria-label="Moves between categories" tabIndex={0}>
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th scope="col" className="p-2 text-left font-medium text-ink-muted">
              In hand ↓ · goes for →
            </th>
            {categories.map(({ id, name }) => (
              <th key={id} scope="col" className="p-2 text-left font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {categories.map((from) => (
            <tr key={from.id} className="border-t border-line">
              <th scope="row" className="p-2 text-left font-medium">
                {from.name}
              </th>
              {categories.map((to) => {
                const move = moves.find((each) => each.from === from.id && each.to === to.id);
                return (
                  <td key={to.id} className="min-w-32 p-1.5">
                    <Select
                      aria-label={`From ${from.name} to ${to.name}`}
                      options={CHOICES}
                      value={move === undefined ? "no" : move.keeps ? "keep" : "leave"}
                      onChange={(event) => set(from.id, to.id, event.target.value)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
