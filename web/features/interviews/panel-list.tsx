"use client";

import { MapPin, Video } from "lucide-react";
import type { PanelView } from "#shared/contracts/interviews.ts";
import { Card, CardBody } from "#web/components/ui/card.tsx";
import { DateTime } from "#web/components/ui/date-time.tsx";
import { Section } from "#web/components/ui/page-header.tsx";
import { PanelMenu } from "./panel-menu.tsx";
import { PanelSheet } from "./panel-sheet.tsx";

interface PanelListProps {
  readonly roundId: string;
  readonly panels: readonly PanelView[];
  readonly mayChange: boolean;
}

/** Who interviews where, and when they sit. */
export function PanelList({ roundId, panels, mayChange }: PanelListProps) {
  return (
    <Section title="Panels" actions={mayChange && <PanelSheet roundId={roundId} />}>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {panels.map((panel) => (
          <li key={panel.id}>
            <Card className="h-full">
              <CardBody className="flex flex-col gap-2.5">
                <div className="flex items-start justify-between gap-2">
                  <h3 className="min-w-0 font-medium break-words">{panel.name}</h3>
                  {mayChange && <PanelMenu roundId={roundId} panel={panel} />}
                </div>
                <p className="text-sm text-ink-muted">{panel.members.map((member) => member.name).join(", ")}</p>
                <Place panel={panel} />
                <p className="text-sm text-ink-muted">
                  {panel.durationMinutes} min each
                  {panel.bufferMinutes > 0 && `, ${panel.bufferMinutes} min between`}
                </p>
                <ul className="text-sm">
                  {panel.windows.map(({ from, to }) => (
                    <li key={from}>
                      <DateTime iso={from} /> to <DateTime iso={to} style="time" />
                    </li>
                  ))}
                </ul>
              </CardBody>
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Place({ panel: { room, videoLink } }: { panel: PanelView }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm [&_svg]:size-4 [&_svg]:text-ink-subtle">
      {room !== null && (
        <span className="inline-flex items-center gap-1.5">
          <MapPin aria-hidden />
          {room}
        </span>
      )}
      {videoLink !== null && (
        <a
          href={videoLink}
          rel="noreferrer"
          target="_blank"
          className="inline-flex items-center gap-1.5 text-brand-ink underline-offset-4 hover:underline touch:py-2"
        >
          <Video aria-hidden />
          Video call
        </a>
      )}
    </p>
  );
}
