import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import { Table } from '#components/ui/data-table'
import type { AuditEntry } from '#lib/publish/audit'
import type { NamedSubject } from '#lib/team/name-subject'
import { toWords } from './to-words.ts'

export type NamedEntry = AuditEntry & { readonly about: NamedSubject }

/** Who did what to what, and what came of it; newest first. */
export function AuditTable({ entries }: { readonly entries: readonly NamedEntry[] }) {
  return (
    <Table caption="Audit log, newest first">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">To what</th>
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr
            key={entry.id ?? `${entry.at}-${entry.action}-${entry.subject}`}
            id={entry.id}
            className="target:bg-tide-wash"
          >
            <td className="whitespace-nowrap">
              <LocalTime at={entry.at} />
            </td>
            <td className="whitespace-nowrap" title={entry.by.sub}>
              {entry.by.name}
            </td>
            <td className="min-w-[18ch]">
              {toWords(entry.action)}
              {entry.detail !== undefined && (
                <span className="wrap-anywhere block max-w-[40ch] text-[13px] text-ink-2">
                  {entry.detail}
                </span>
              )}
            </td>
            <td className="wrap-anywhere min-w-[18ch]" title={entry.subject}>
              <Subject about={entry.about} />
            </td>
            <td>
              {entry.outcome === 'ok' ? (
                <Badge tone="gain">done</Badge>
              ) : (
                <Badge tone="warn">{toWords(entry.outcome)}</Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Subject({ about: { kind, name, href } }: Pick<NamedEntry, 'about'>) {
  return (
    <>
      {href === null ? (
        name
      ) : (
        <a href={href} className="inline-flex min-h-6 items-center underline underline-offset-4">
          {name}
        </a>
      )}
      {kind !== '' && <span className="block text-[13px] text-ink-2">{kind}</span>}
    </>
  )
}
