"use client";

import { SlidersHorizontal } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Dialog, DialogClose } from "#web/components/ui/dialog.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { floorProblem, floorsGroup } from "./branch-floors.ts";
import { useBuilder } from "./builder-context.ts";

/** Asks for each branch's lowest CGPA and adds the group that says it. */
export function BranchFloorsDialog({ groupId }: { groupId: string }) {
  const { catalog, add } = useBuilder();
  const [isOpen, setOpen] = useState(false);
  const [floors, setFloors] = useState<ReadonlyMap<string, string>>(new Map());
  const isReady =
    [...floors.values()].some((floor) => floor.trim() !== "") &&
    [...floors.values()].every((floor) => floorProblem(floor) === undefined);

  function change(next: boolean) {
    setOpen(next);
    setFloors(new Map());
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button size="sm" variant="ghost" icon={<SlidersHorizontal aria-hidden />}>
          A CGPA for each branch
        </Button>
      }
      title="The lowest CGPA of each branch"
      description="Branches that you leave empty may not apply."
    >
      <div className="flex flex-col gap-5">
        <ul className="-mx-1 grid grid-cols-1 max-h-[50vh] gap-x-6 gap-y-2 overflow-y-auto px-1 py-1 sm:grid-cols-2">
          {catalog.branches.map(({ value, label }) => (
            <Floor
              key={value}
              label={label}
              floor={floors.get(value) ?? ""}
              onFloorChange={(floor) => setFloors((before) => new Map(before).set(value, floor))}
            />
          ))}
        </ul>
        <div className="flex flex-col-reverse gap-2.5 sm:flex-row sm:justify-end">
          <DialogClose>
            <Button>Cancel</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={!isReady}
            onClick={() => {
              add(groupId, floorsGroup(floors));
              change(false);
            }}
          >
            Add to the rule
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface FloorProps {
  readonly label: string;
  readonly floor: string;
  readonly onFloorChange: (floor: string) => void;
}

function Floor({ label, floor, onFloorChange }: FloorProps) {
  const id = useId();
  const problem = floorProblem(floor);
  return (
    <li className="flex min-w-0 flex-col gap-1">
      <span className="flex items-center justify-between gap-3">
        <label htmlFor={id} className="min-w-0">
          {label}
        </label>
        <span className="w-24 shrink-0">
          <Input
            id={id}
            inputMode="decimal"
            autoComplete="off"
            value={floor}
            aria-invalid={problem === undefined ? undefined : true}
            aria-describedby={problem && `${id}-problem`}
            onChange={(event) => onFloorChange(event.target.value)}
          />
        </span>
      </span>
      {problem && (
        <span id={`${id}-problem`} className="text-right text-sm text-bad-ink">
          {problem}
        </span>
      )}
    </li>
  );
}
