import { Table } from '#components/ui/data-table'
import { formatCount } from '#lib/core/format/format-count'
import type { Refusal } from '#lib/insights/read-refusals'
import { STATUS_TEXTS } from './drop-text.ts'

const MOST = 20

/** What API handlers refused, by status and reason. */
export function RefusalsTable({ refusals }: { readonly refusals: readonly Refusal[] }) {
  if (refusals.length === 0)
    return (
      <p className="text-ink-2">
        No API handler has refused anything in these days, as far as it is counted.
      </p>
    )
  return (
    <Table caption="Refused by APIs">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Why</th>
          <th scope="col" className="text-right">
            At least
          </th>
        </tr>
      </thead>
      <tbody>
        {refusals.slice(0, MOST).map(({ status, code, count }) => (
          <tr key={`${status}${code}`}>
            <th scope="row">{status}</th>
            <td>
              {STATUS_TEXTS[status] ?? 'Refused'}
              {code !== '' && <code className="ml-2 font-mono text-[12px] text-ink-2">{code}</code>}
            </td>
            <td className="text-right">{formatCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
