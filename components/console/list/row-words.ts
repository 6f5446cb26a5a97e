import { formatDay } from '#lib/core/format/format-day'
import type { ExperimentRow } from '#lib/results/experiment-row'
import type { Summary } from '#lib/results/summarise-experiment'
import { variantLook } from '../variant-mark.tsx'

/** What keeps a lift from being read: it is early, or it must not be trusted. */
const NOT_READ: Readonly<Record<string, string>> = {
  'too-early': 'too early to be read',
  'too-few-conversions': 'too early to be read',
  'sample-ratio': 'not to be trusted',
  'mixed-variants': 'not to be trusted',
}

/** Why the rule would let nobody read the lift of a running experiment yet, in words; null where it may be read. */
export function tellUnread({ reason }: Pick<Summary, 'reason'>): string | null {
  return NOT_READ[reason ?? ''] ?? null
}

export type RowWords = {
  readonly headline: string
  readonly detail: string | null
  readonly tone: 'gain' | 'loss' | 'warn' | 'neutral'
}

type Row = Pick<ExperimentRow, 'state' | 'attention' | 'summary' | 'variants' | 'winner' | 'start' | 'end'>

/** Where an experiment stands, in words: first what was found, then what follows from it. */
export function describeRow(row: Row): RowWords {
  const { state, attention, summary } = row
  if (attention !== null) return describeAttention(row, attention)
  switch (state) {
    case 'running':
      return describeRunning(summary)
    case 'paused':
      return words('Paused', 'Every visitor gets the page as it was')
    case 'scheduled':
      return words(row.start === null ? 'Scheduled' : `Starts ${formatDay(row.start)}`, null)
    case 'draft':
    case 'review':
      return words('Draft', null)
    case 'stopped':
      return words('Stopped', row.end && formatDay(row.end))
    case 'shipped':
      return words(`${letterOf(row, row.winner)} shipped`, row.end && formatDay(row.end), 'gain')
    case 'rolled-back':
      return words('Rolled back', row.end && formatDay(row.end))
  }
}

function describeAttention(row: Row, attention: NonNullable<Row['attention']>): RowWords {
  const { summary } = row
  switch (attention) {
    case 'broken':
      return words(
        'Do not trust yet',
        BROKEN[summary?.reason ?? ''] ?? 'Something is wrong with the counts',
        'loss',
      )
    case 'harmed':
      return words('Guardrail broken', 'A variant makes speed or a goal worse', 'loss')
    case 'ship':
      return words(`${letterOf(row, summary?.lead?.variant ?? null)} is better`, 'Ready to ship', 'gain')
    case 'keep-control':
      return summary?.reason === 'nothing-found'
        ? words('No difference that matters', 'Stop, or keep A')
        : words('A is better', 'Stop, keep A', 'warn')
    case 'no-visitors':
      return words('No visitors counted', 'Is the slot on a page that people see?', 'warn')
    case 'review':
      return words('Awaiting approval', 'Somebody else has to look at it', 'warn')
    case 'start-passed':
      return words('Planned start has passed', row.start && `Was ${formatDay(row.start)}`, 'warn')
    case 'stale':
      return words(`Running for ${Math.floor(summary?.days ?? 0)} days`, 'Decide it, or stop it', 'warn')
  }
}

const BROKEN: Readonly<Record<string, string>> = {
  'sample-ratio': 'Visitors did not come in the planned ratios',
  'mixed-variants': 'Too many visitors saw two variants',
}

function describeRunning(summary: Row['summary']): RowWords {
  if (summary === null) return words('Running', null)
  const { reason, daysLeft } = summary
  const left = daysLeft === null ? null : `${daysLeft === 1 ? 'One day' : `${daysLeft} days`} left`
  const isEarly = reason === 'too-early' || reason === 'too-few-conversions'
  return isEarly ? words('Too early to call', left) : words('Collecting', left)
}

function letterOf({ variants }: Pick<Row, 'variants'>, key: string | null): string {
  const index = variants.findIndex((variant) => variant.key === key)
  return index === -1 ? (key ?? 'A variant') : variantLook(index).letter
}

function words(headline: string, detail: string | null, tone: RowWords['tone'] = 'neutral'): RowWords {
  return { headline, detail, tone }
}
