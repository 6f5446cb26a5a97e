import Link from 'next/link'
import { formatLift } from '#lib/core/format/format-lift'

export type Kpi = {
  readonly label: string
  readonly text: string
  /** The exact figure, where `text` is rounded. */
  readonly exact?: string
  readonly now: number | null
  readonly before: number | null
  /** Whether more is better; null where it is neither. */
  readonly isMoreBetter?: boolean | null
  /** Shows its series in the chart. */
  readonly href?: string
  readonly pressed?: boolean
  /** There is nothing that it could be compared with. */
  readonly isPlain?: boolean
}

/** Figures in a row under the waterline, each with the change since the period before. */
export function KpiStrip({ label, kpis }: { readonly label: string; readonly kpis: readonly Kpi[] }) {
  const hasBefore = kpis.some(({ before }) => before !== null && before > 0)
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-2 border-line border-y sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]"
    >
      {kpis.map((kpi) => (
        <li key={kpi.label} className="relative grid content-start gap-0.5 px-3 py-3">
          <KpiLabel {...kpi} />
          <span className="font-semibold text-[20px] tabular-nums leading-[26px]" title={kpi.exact}>
            {kpi.text}
          </span>
          {hasBefore && !kpi.isPlain && <Change {...kpi} />}
          {kpi.pressed && <span aria-hidden="true" className="absolute inset-x-3 -bottom-px h-0.5 bg-tide" />}
        </li>
      ))}
    </ul>
  )
}

/** The link covers the whole tile. */
function KpiLabel({ label, href, pressed }: Kpi) {
  if (href === undefined) return <span className="text-[13px] text-ink-2">{label}</span>
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-current={pressed ? 'true' : undefined}
      className={`text-[13px] after:absolute after:inset-0 hover:underline ${pressed ? 'font-semibold text-ink' : 'text-ink-2'}`}
    >
      {label}
    </Link>
  )
}

function Change({ now, before, isMoreBetter = true }: Kpi) {
  if (now === null || before === null || before === 0)
    return <span className="text-[12px] text-ink-3 leading-4">nothing to compare with</span>
  const change = now / before - 1
  const isGood = isMoreBetter === null || Math.abs(change) < 0.0005 ? null : change > 0 === isMoreBetter
  const tone = isGood === null ? 'text-ink-2' : isGood ? 'text-gain-text' : 'text-loss-text'
  return (
    <span className={`text-[12px] leading-4 ${tone}`}>
      {formatLift(change)} <span className="text-ink-3">on the period before</span>
    </span>
  )
}
