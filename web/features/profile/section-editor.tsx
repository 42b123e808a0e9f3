"use client";

import { Plus } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "#web/components/ui/button.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { EntryEditor } from "./entry-editor.tsx";
import { type EntryDraft, entryDraft } from "./profile-draft.ts";
import { type SectionName, SECTIONS } from "./sections.ts";

interface SectionEditorProps {
  readonly section: SectionName;
  readonly entries: readonly EntryDraft[];
  /** Entries of the résumé that the profile lacks. */
  readonly extra: readonly EntryDraft[];
}

/** The schools, jobs, projects or links of a profile: correct, add, remove. */
export function SectionEditor({ section, entries, extra }: SectionEditorProps) {
  const { title, one, most, fields } = SECTIONS[section];
  const nextKey = useRef(entries.length);
  const [rows, setRows] = useState(() => entries.map((entry, key) => ({ key, entry })));
  const [offered, setOffered] = useState(extra);
  function add(entry: EntryDraft) {
    const key = nextKey.current++;
    setRows((before) => [...before, { key, entry }]);
  }
  function take(entry: EntryDraft) {
    add(entry);
    setOffered((before) => before.filter((each) => each !== entry));
  }
  return (
    <Section title={title}>
      {rows.map(({ key, entry }, index) => (
        <EntryEditor
          key={key}
          section={section}
          index={index}
          entry={entry}
          onRemove={() => setRows((before) => before.filter((row) => row.key !== key))}
        />
      ))}
      {offered.length > 0 && (
        <div className="flex flex-col gap-2 rounded-lg bg-info-soft p-4 text-info-ink">
          <p className="text-sm font-medium">Also in this résumé</p>
          {offered.map((entry) => (
            <Button
              key={Object.values(entry)
                .map(({ value }) => value)
                .join("|")}
              className="h-auto! min-h-9 justify-start py-2 text-left whitespace-normal touch:min-h-11"
              icon={<Plus aria-hidden />}
              onClick={() => take(entry)}
            >
              {fields
                .slice(0, 2)
                .map(({ name }) => entry[name]?.value)
                .filter(Boolean)
                .join(", ")}
            </Button>
          ))}
        </div>
      )}
      {rows.length < most && (
        <Button icon={<Plus aria-hidden />} className="self-start" onClick={() => add(entryDraft(section, {}))}>
          {`Add ${one}`}
        </Button>
      )}
    </Section>
  );
}
