import { Badge } from '#components/ui/badge'
import { Table } from '#components/ui/data-table'
import type { Limits } from '#lib/core/access/limits'
import { formatCount } from '#lib/core/format/format-count'
import type { BucketUse, LimitsNow as Now } from '#lib/insights/read-limit-buckets'

const NAMES: Readonly<Record<string, string>> = {
  anonymous: 'Without sign-in, by address',
  session: 'Signed in, by person',
  token: 'API token, by token',
  address: 'Any caller, by address',
  events: 'Events of pages, by address',
  'sign-in': 'Signing in, by address',
  'sign-in-account': 'Signing in, by account',
  'sign-in-network': 'Signing in, by network',
}

type Props = { readonly tiers: Limits['tiers'] | null; readonly now: Now }

/** Each limit's size, and who is in its bucket at this moment. */
export function LimitsNow({ tiers, now }: Props) {
  const rows = toRows(tiers, now.buckets)
  return (
    <div className="grid gap-2">
      <Table caption="Rate limits now">
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col" className="text-right">
              At once
            </th>
            <th scope="col" className="text-right">
              A second
            </th>
            <th scope="col" className="text-right">
              Callers now
            </th>
            <th scope="col" className="text-right">
              At the limit
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, capacity, refillPerSecond, callers, empty }) => (
            <tr key={`${name}${capacity}`}>
              <th scope="row">{NAMES[name] ?? name}</th>
              <td className="text-right">{formatCount(capacity)}</td>
              <td className="text-right">
                {refillPerSecond !== null && refillPerSecond < 1
                  ? refillPerSecond
                  : formatCount(refillPerSecond)}
              </td>
              <td className="text-right">{formatCount(callers)}</td>
              <td className="text-right">
                {empty > 0 ? <Badge tone="warn">{formatCount(empty)}</Badge> : '0'}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {tiers === null && (
        <p className="text-[13px] text-warn-text">
          The limits in force cannot be read: Edge Config does not answer. Those in use are shown.
        </p>
      )}
      {!now.isWhole && (
        <p className="text-[13px] text-ink-2">
          The store holds more keys than are looked at for a page; callers and limits here are lower bounds.
        </p>
      )}
    </div>
  )
}

/** The limits in force, whether somebody is in their bucket or not, then buckets of other sizes. */
function toRows(tiers: Props['tiers'], buckets: readonly BucketUse[]): readonly BucketUse[] {
  const configured = Object.entries(tiers ?? {}).map(([name, { capacity, refillPerSecond }]) => {
    const use = buckets.find((bucket) => bucket.name === name && bucket.capacity === capacity)
    return use ?? { name, capacity, refillPerSecond, callers: 0, empty: 0 }
  })
  return [...configured, ...buckets.filter((bucket) => !configured.includes(bucket))]
}
