import type { DraftDefinition } from '#lib/core/experiments/draft'
import { HALVES } from '#lib/core/experiments/new-definition'
import { formatCount } from '#lib/core/format/format-count'
import type { Reach } from '#lib/core/planning/estimate-reach'
import { toPercent } from '#lib/core/ratios/describe-ratios'
import type { EditorSlot } from '#lib/drafts/editor-view'

/** What a publish means for people: who enters, what they get, and from when. */
export function describePublish(
  { variants = HALVES, coverage = 1, schedule = {} }: DraftDefinition,
  slot: Pick<EditorSlot, 'title' | 'baseline'> | null,
  reach: Reach | null,
): readonly string[] {
  const enter = reach && reach.visitorsPerDay * coverage * (slot?.baseline.pageShare ?? 1)
  const amount =
    enter === null
      ? `${toPercent(coverage)} of the audience`
      : `About ${formatCount(Math.round(enter))} visitors a day`
  const split = variants.map(({ key, ratio }) => `${key} ${toPercent(ratio)}`).join(', ')
  const [first] = schedule.ramp ?? []
  return [
    `${amount} who see ${slot === null ? 'the slot' : `the ${slot.title.toLowerCase()}`} enter: ${split}.`,
    ...(schedule.start === undefined ? [] : [`It begins ${toMoment(schedule.start)}.`]),
    ...(schedule.end === undefined ? [] : [`It ends ${toMoment(schedule.end)}.`]),
    ...(first === undefined ? [] : [`From ${toMoment(first.at)} on it takes in more, step by step.`]),
  ]
}

function toMoment(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant))
}
