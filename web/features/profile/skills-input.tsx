"use client";

import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Field } from "#web/components/ui/field.tsx";
import { Input } from "#web/components/ui/input.tsx";
import { addSkills, MAX_SKILLS } from "./skills.ts";

interface SkillsInputProps {
  readonly initial: readonly string[];
  /** Skills of the résumé that the profile lacks. */
  readonly extra: readonly string[];
}

function SkillChips({ skills, onRemove }: { skills: readonly string[]; onRemove: (skill: string) => void }) {
  return (
    <ul aria-label="Your skills" className="flex flex-wrap gap-1.5">
      {skills.map((skill) => (
        <li key={skill} className="flex items-center rounded-xl bg-brand-soft pl-3 text-sm text-brand-ink">
          <input type="hidden" name="skills" value={skill} />
          {skill}
          <button
            type="button"
            aria-label={`Remove ${skill}`}
            onClick={() => onRemove(skill)}
            className="grid size-8 place-items-center rounded-xl hover:bg-hover touch:h-11 touch:w-10"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Skills as chips; typed, pasted with commas, or taken over from the résumé. */
export function SkillsInput({ initial, extra }: SkillsInputProps) {
  const [skills, setSkills] = useState(initial);
  const [typed, setTyped] = useState("");
  const offered = extra.filter((skill) => !skills.includes(skill));
  function add(text: string) {
    setSkills((before) => addSkills(before, text));
    setTyped("");
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add(typed);
  }
  return (
    <div className="flex flex-col gap-3">
      {skills.length > 0 && (
        <SkillChips
          skills={skills}
          onRemove={(skill) => setSkills((before) => before.filter((each) => each !== skill))}
        />
      )}
      <Field
        name="skills"
        label="Add a skill"
        hint={`Commas or Enter between several; up to ${MAX_SKILLS}. Drives can ask for skills, so list those you would be asked about.`}
      >
        <span className="flex gap-2">
          <Input
            // What is typed and not yet added is no skill.
            name=""
            maxLength={400}
            autoCapitalize="none"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={() => add(typed)}
          />
          <Button disabled={typed.trim() === ""} onClick={() => add(typed)}>
            Add
          </Button>
        </span>
      </Field>
      {offered.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5 rounded-lg bg-info-soft p-4">
          <p className="mr-1 w-full text-sm font-medium text-info-ink">Also in this résumé</p>
          {offered.map((skill) => (
            <Button key={skill} size="sm" icon={<Plus aria-hidden />} onClick={() => add(skill)}>
              {skill}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
