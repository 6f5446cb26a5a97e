import { formatCompact } from '#lib/core/format/format-compact'

type Props = {
  /** Days run. */
  readonly days: number
  /** Null once nothing more is waited for. */
  readonly daysLeft: number | null
  readonly visitors: number
}

/** How far the experiment is on its way to the visitors that it needs. */
export function ProgressLine({ days, daysLeft, visitors }: Props) {
  const planned = days + (daysLeft ?? 0)
  const share = daysLeft === null || planned === 0 ? 1 : days / planned
  const wanted = Math.round(visitors / Math.max(share, 0.01))
  const text = tellProgress({ days, daysLeft, visitors }, planned, wanted)
  return (
    <div className="grid content-start gap-1.5">
      <p className="font-semibold">Progress to the planned sample</p>
      <div
        role="progressbar"
        aria-label="Progress to the planned sample"
        aria-valuenow={Math.round(100 * share)}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={text}
        className="relative h-2 border-ink-3 border-b"
      >
        <span
          className="absolute bottom-0 left-0 h-1 bg-tide"
          style={{ width: `${Math.round(1_000 * share) / 10}%` }}
        />
      </div>
      <p className="text-[13px] text-ink-2">{text}</p>
    </div>
  )
}

function tellProgress({ days, daysLeft, visitors }: Props, planned: number, wanted: number): string {
  const counted = `${formatCompact(visitors)} visitors`
  if (daysLeft === null) return `${counted}. The rule waits for no more.`
  const day = `Day ${Math.max(1, Math.ceil(days))} of about ${Math.max(1, Math.ceil(planned))}. ${counted}`
  // What comes in a part of a day says nothing of the days to come.
  return days < 1 ? `${day} so far.` : `${day} of about ${formatCompact(wanted)} at this pace.`
}
