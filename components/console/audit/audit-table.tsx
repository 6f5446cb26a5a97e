import { LocalTime } from '#components/console/local-time'
import { Badge } from '#components/ui/badge'
import { Table } from '#components/ui/data-table'
import type { AuditEntry } from '#lib/publish/audit'
import { toWords } from './to-words.ts'

/** Who did what to what, and what came of it; newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
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
          <tr key={entry.id ?? `${entry.at}-${entry.action}-${entry.subject}`}>
            <td className="whitespace-nowrap">
              <LocalTime at={entry.at} />
            </td>
            <td className="whitespace-nowrap">{entry.by.name}</td>
            <td className="min-w-[18ch]">
              {toWords(entry.action)}
              {entry.detail !== undefined && (
                <span className="wrap-anywhere block max-w-[40ch] text-[13px] text-ink-2">
                  {entry.detail}
                </span>
              )}
            </td>
            <td className="wrap-anywhere min-w-[18ch]">{entry.subject}</td>
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
