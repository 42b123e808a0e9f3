import type { CandidateMatch } from "#shared/contracts/rounds.ts";
import { countOf } from "#web/lib/format/labels.ts";

/** Whom a pasted list names, and which of its lines name nobody here, with the reason. Nobody is guessed. */
export function MatchReport({ match, noun }: { match: CandidateMatch; noun: string }) {
  const { matched, unmatched } = match;
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="font-medium">
        {countOf(matched.length, "candidate")} recognised
        {unmatched.length > 0 && `, ${countOf(unmatched.length, "entry", "entries")} not`}
      </p>
      {unmatched.length > 0 && <Unmatched unmatched={unmatched} noun={noun} />}
      {matched.length > 0 && <Matched matched={matched} noun={noun} />}
    </div>
  );
}

const cell = "px-3.5 py-2 text-left";
const head = `${cell} text-xs font-medium text-ink-subtle`;

function Unmatched({ unmatched, noun }: Pick<CandidateMatch, "unmatched"> & { noun: string }) {
  // One line may hold the same word twice.
  const rows = unmatched.map((entry, i) => ({ ...entry, key: `${i}-${entry.input}` }));
  return (
    <div
      role="region"
      aria-label={`Not recognised ${noun}`}
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-md border border-warn bg-warn-soft text-warn-ink"
    >
      <table className="w-full text-sm">
        <caption className="px-3.5 pt-2.5 pb-1 text-left font-medium">
          Not recognised: left out, nobody is guessed
        </caption>
        <thead>
          <tr>
            <th scope="col" className={cell}>
              Line
            </th>
            <th scope="col" className={cell}>
              Pasted
            </th>
            <th scope="col" className={cell}>
              Why
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, line, input, message }) => (
            <tr key={key} className="border-t border-warn/30">
              <td className={`${cell} tabular-nums`}>{line}</td>
              <td className={`${cell} font-mono break-all`}>{input}</td>
              <td className={cell}>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Matched({ matched, noun }: Pick<CandidateMatch, "matched"> & { noun: string }) {
  return (
    <div
      role="region"
      aria-label={`Recognised ${noun}`}
      tabIndex={0}
      className="max-h-80 overflow-auto rounded-md border border-line"
    >
      <table className="w-full">
        <caption className="sr-only">Recognised candidates</caption>
        <thead className="sticky top-0 bg-sunken">
          <tr>
            <th scope="col" className={head}>
              Roll number
            </th>
            <th scope="col" className={head}>
              Name
            </th>
          </tr>
        </thead>
        <tbody>
          {matched.map(({ applicationId, rollNo, name }) => (
            <tr key={applicationId} className="border-t border-line">
              <td className={`${cell} tabular-nums`}>{rollNo}</td>
              <td className={cell}>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
