import type { MyProfileView } from "#shared/contracts/profile.ts";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { KeyValueList } from "#web/components/ui/key-value-list.tsx";
import { Badge } from "#web/components/ui/status-pill.tsx";
import { draftOf, type EntryDraft } from "./profile-draft.ts";
import { SECTION_NAMES, type SectionName, SECTIONS } from "./sections.ts";
import { yearsOf } from "./years-of.ts";

/** The student's part of the profile, as companies see it. */
export function ProfileSummary({ profile }: { profile: MyProfileView }) {
  const draft = draftOf(profile);
  return (
    <div className="flex flex-col gap-6 rounded-lg border border-line bg-surface p-5 shadow-card">
      {draft.headline.value && <p className="text-md font-medium">{draft.headline.value}</p>}
      <KeyValueList
        columns={2}
        items={[
          { label: "Phone", value: profile.phone },
          { label: "Home town", value: draft.location.value || null },
        ]}
      />
      {profile.skills.length > 0 && (
        <div>
          <h3 className="mb-1.5 text-sm text-ink-subtle">Skills</h3>
          <ul className="flex flex-wrap gap-1.5">
            {profile.skills.map((skill) => (
              <li key={skill}>
                <Badge>{skill}</Badge>
              </li>
            ))}
          </ul>
        </div>
      )}
      {SECTION_NAMES.filter((name) => draft.sections[name].length > 0).map((name) => (
        <div key={name} className="border-t border-line pt-5">
          <h3 className="mb-3 text-sm text-ink-subtle">{SECTIONS[name].title}</h3>
          <ul className="flex flex-col gap-4">
            {draft.sections[name].map((entry) => (
              <li
                key={Object.values(entry)
                  .map(({ value }) => value)
                  .join("|")}
              >
                <Entry name={name} entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Entry({ name, entry }: { name: SectionName; entry: EntryDraft }) {
  const of = (field: string) => entry[field]?.value ?? "";
  if (name === "links") {
    return <ExternalLink href={of("url")}>{of("label")}</ExternalLink>;
  }
  const [title] = SECTIONS[name].fields;
  const detail = [of("position"), of("studyType"), of("area"), of("score")].filter(Boolean).join(", ");
  const years = yearsOf(of("startDate"), of("endDate"));
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{of(title.name)}</span>
        {years && <span className="text-sm text-ink-subtle">{years}</span>}
      </p>
      {detail && <p className="text-ink-muted">{detail}</p>}
      <p className="max-w-prose whitespace-pre-line text-ink-muted">{of("summary") || of("description")}</p>
    </>
  );
}
