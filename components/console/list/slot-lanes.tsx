import { Section } from '#components/ui/section'
import { formatDay } from '#lib/core/format/format-day'
import type { ExperimentRow } from '#lib/results/experiment-row'
import { layLanes } from './lay-lanes.ts'

type Props = { readonly rows: readonly ExperimentRow[]; readonly now: number }

/** Which experiments share a slot, and when: a strip a slot, two weeks back and six ahead. */
export function SlotLanes({ rows, now }: Props) {
  const { lanes, today, begin, end } = layLanes(rows, now)
  if (lanes.length === 0) return null
  return (
    <Section
      id="slots"
      title="Slots over time"
      hint="Two weeks back, six ahead. Bars of one slot above each other share its visitors."
    >
      <p
        aria-hidden="true"
        className="relative mb-1 flex justify-between text-[12px] text-ink-2 leading-4 lg:ml-52"
      >
        <span>{formatDay(begin, { axis: true })}</span>
        <span className="absolute -translate-x-1/2" style={{ left: `${today}%` }}>
          Today
        </span>
        <span>{formatDay(end, { axis: true })}</span>
      </p>
      <ul className="grid gap-4">
        {lanes.map(({ slot, bars, more }) => (
          <li key={slot} className="grid gap-1 lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-4">
            <p className="text-[13px]">
              <a
                href={`/console?slot=${encodeURIComponent(slot)}`}
                className="inline-flex min-h-6 items-center text-ink-2 hover:text-ink hover:underline"
              >
                {slot}
              </a>
              {more > 0 && <span className="text-ink-2">, {more} more</span>}
            </p>
            <div className="relative grid gap-1 rounded-input bg-sand-1 py-1">
              <span
                aria-hidden="true"
                className="absolute inset-y-0 w-px bg-control"
                style={{ left: `${today}%` }}
              />
              {bars.map(({ id, name, from, to, isOpen, start, end: last }) => (
                <a
                  key={id}
                  href={`/console/experiments/${id}`}
                  className="relative block min-h-6 truncate rounded-input border border-tide bg-tide-wash px-1.5 text-[12px] text-tide-text leading-6 hover:underline"
                  style={{
                    marginLeft: `${from}%`,
                    width: `${to - from}%`,
                    borderRightStyle: isOpen ? 'dashed' : 'solid',
                  }}
                >
                  {name}
                  <span className="sr-only">
                    , {start === null ? 'not begun' : `from ${formatDay(start)}`}
                    {last === null ? ', no end planned' : ` to ${formatDay(last)}`}
                  </span>
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
