import { formatCount } from '#lib/core/format/format-count'
import { ACTIVITY_KINDS } from '#lib/core/live/activity'
import { Table } from '../../ui/data-table.tsx'
import { KIND_LOOKS } from './kind-look.ts'
import { planStrip, STRIP_HEIGHT, STRIP_SECONDS, type Strip } from './plan-strip.ts'

type Props = { readonly seconds: Parameters<typeof planStrip>[0]; readonly now: number }

/** The last ten minutes, a bar a second. */
export function SecondStrip({ seconds, now }: Props) {
  const strip = planStrip(seconds, now)
  return (
    <figure>
      <figcaption className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-[13px]">
        {ACTIVITY_KINDS.map((kind) => (
          <span key={kind} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" style={{ color: KIND_LOOKS[kind].colour }}>
              {KIND_LOOKS[kind].mark}
            </span>
            {KIND_LOOKS[kind].many}
            <strong className="tabular-nums">{formatCount(strip.totals[kind])}</strong>
          </span>
        ))}
      </figcaption>
      <svg
        role="img"
        aria-label={tellStrip(strip)}
        viewBox={`0 0 ${STRIP_SECONDS} ${STRIP_HEIGHT + 1}`}
        preserveAspectRatio="none"
        className="h-24 w-full"
      >
        {ACTIVITY_KINDS.map((kind) => (
          <path
            key={kind}
            d={strip.paths[kind]}
            stroke={KIND_LOOKS[kind].colour}
            strokeWidth="1"
            fill="none"
          />
        ))}
        <path
          d={`M0 ${STRIP_HEIGHT + 0.5}H${STRIP_SECONDS}`}
          stroke="var(--control-border)"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <div aria-hidden="true" className="mt-1 flex justify-between text-[12px] text-ink-2">
        <span>10 min ago</span>
        <span>5 min</span>
        <span>now</span>
      </div>
      <StripTable strip={strip} />
    </figure>
  )
}

function tellStrip({ totals: { view, exposure, conversion }, busiest }: Strip): string {
  if (view + exposure + conversion === 0) return 'Nothing happened in the last 10 minutes'
  return `In the last 10 minutes ${view} page views, ${exposure} variants seen, ${conversion} goals reached; ${busiest} events in the busiest second`
}

function StripTable({ strip: { minutes } }: { readonly strip: Strip }) {
  return (
    <details className="mt-2">
      <summary className="cursor-pointer text-[13px] text-tide-text underline underline-offset-4">
        Show as table
      </summary>
      <Table caption="Events by minute">
        <thead>
          <tr>
            <th scope="col">Minute</th>
            {ACTIVITY_KINDS.map((kind) => (
              <th key={kind} scope="col" className="text-right">
                {KIND_LOOKS[kind].many}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {minutes.map(({ minutesAgo, counts }) => (
            <tr key={minutesAgo}>
              <th scope="row">{minutesAgo === 0 ? 'This minute' : `${minutesAgo} min ago`}</th>
              {ACTIVITY_KINDS.map((kind) => (
                <td key={kind} className="text-right">
                  {counts[kind]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  )
}
