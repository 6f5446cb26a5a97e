import { formatLift } from '#lib/core/format/format-lift'

type Point = { readonly days: number; readonly effect: number | null }
type Props = {
  readonly curve: readonly Point[]
  readonly here: { readonly days: number | null; readonly effect: number }
}

const WIDTH = 420
const HEIGHT = 150
const LEFT = 52
const BOTTOM = 126

/** The smallest lift that can be found by the days it runs: falls steeply, then hardly any more. */
export function DurationCurve({ curve, here }: Props) {
  const points = curve.flatMap(({ days, effect }) =>
    effect === null || effect > 4 ? [] : [{ days, effect }],
  )
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < 2) return null
  const top = first.effect
  const x = (days: number) => LEFT + ((days - first.days) / (last.days - first.days)) * (WIDTH - LEFT - 12)
  const y = (effect: number) => BOTTOM - (Math.min(effect, top) / top) * (BOTTOM - 14)
  const line = points.map(({ days, effect }) => `${x(days).toFixed(1)},${y(effect).toFixed(1)}`).join(' ')
  const finding = `In ${first.days} days a lift of ${formatLift(first.effect)} can be found, in ${last.days} days one of ${formatLift(last.effect)}.`
  const isOnCurve = here.days !== null && here.days <= last.days
  return (
    <figure className="grid gap-2">
      <figcaption className="text-[13px]">{finding}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={finding}
        className="w-full max-w-[420px]"
      >
        <path d={`M${LEFT} ${BOTTOM}H${WIDTH - 12}`} stroke="var(--control-border)" />
        <polyline points={line} fill="none" stroke="var(--tide)" strokeWidth="2" />
        {here.days !== null && isOnCurve && (
          <circle
            cx={x(Math.max(here.days, first.days))}
            cy={y(here.effect)}
            r="5"
            fill="var(--tide)"
            stroke="var(--paper)"
            strokeWidth="2"
          />
        )}
        {[first, last].map(({ days, effect }) => (
          <g key={days} fill="var(--ink-2)" fontSize="12">
            <text x={x(days)} y={BOTTOM + 17} textAnchor={days === first.days ? 'start' : 'end'}>
              {days} days
            </text>
            <text x={LEFT - 6} y={y(effect) + 4} textAnchor="end">
              {formatLift(effect)}
            </text>
          </g>
        ))}
      </svg>
      <details className="text-[13px]">
        <summary className="cursor-pointer text-tide-text underline underline-offset-4">
          Show as table
        </summary>
        <table className="mt-2">
          <thead>
            <tr className="text-left text-ink-2">
              <th className="pr-6 font-normal">Days</th>
              <th className="font-normal">Smallest lift found four times in five</th>
            </tr>
          </thead>
          <tbody>
            {curve.map(({ days, effect }) => (
              <tr key={days}>
                <td className="pr-6">{days}</td>
                <td>{formatLift(effect)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
