import type { ReactNode } from "react";
import type { ApplicationView } from "#shared/contracts/applications.ts";
import { ExternalLink } from "#web/components/ui/external-link.tsx";
import { Section } from "#web/components/ui/page-header.tsx";

type Profile = NonNullable<ApplicationView["profile"]>;

/** What the student says of themselves, as confirmed when they applied. */
export function ApplicationProfile({ profile }: { profile: Profile }) {
  const { headline, location, links, education, work, projects } = profile;
  const isEmpty = !headline && !location && [links, education, work, projects].every((list) => list.length === 0);
  if (isEmpty) return null;
  return (
    <Section title="Profile" description="As the student confirmed it.">
      <div className="flex flex-col gap-6">
        {(headline || location) && <p>{[headline, location].filter(Boolean).join(", ")}</p>}
        {links.length > 0 && <Links links={links} />}
        <Part title="Experience">
          {work.map(({ name, position, summary, startDate, endDate }) => (
            <Entry
              key={`${name}-${position}-${startDate}`}
              title={[position, name].filter(Boolean).join(", ")}
              span={spanOf(startDate, endDate)}
              text={summary}
            />
          ))}
        </Part>
        <Part title="Education">
          {education.map(({ institution, studyType, area, score, startDate, endDate }) => (
            <Entry
              key={`${institution}-${studyType}-${startDate}`}
              title={institution}
              span={spanOf(startDate, endDate)}
              text={[studyType, area, score].filter(Boolean).join(", ")}
            />
          ))}
        </Part>
        <Part title="Projects">
          {projects.map(({ name, description }) => (
            <Entry key={name} title={name} text={description} />
          ))}
        </Part>
      </div>
    </Section>
  );
}

function Links({ links }: Pick<Profile, "links">) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {links.map(({ label, url }) => (
        <li key={url}>
          <ExternalLink href={url}>{label}</ExternalLink>
        </li>
      ))}
    </ul>
  );
}

function Part({ title, children }: { title: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div className="flex flex-col gap-2.5">
      <h3 className="text-sm font-medium text-ink-subtle">{title}</h3>
      <ul className="flex flex-col gap-3">{children}</ul>
    </div>
  );
}

function Entry({ title, span, text }: { title: string; span?: string | undefined; text?: string | undefined }) {
  return (
    <li>
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{title}</span>
        {span && <span className="text-sm text-ink-subtle tabular-nums">{span}</span>}
      </span>
      {text && <p className="max-w-prose whitespace-pre-line text-ink-muted">{text}</p>}
    </li>
  );
}

function spanOf(start: string | undefined, end: string | undefined): string | undefined {
  return start || end ? [start, end].filter(Boolean).join(" to ") : undefined;
}
