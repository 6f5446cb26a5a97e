import { groupBy } from '#lib/core/collections/group-by'
import { CHANNELS } from '#lib/core/events/channel'
import { DEVICES } from '#lib/core/events/device'
import { toDay } from '#lib/core/events/event-time'
import type { DayNames } from './read-day-names.ts'
import { type ExperimentSums, type SumsRange, toExperimentSums } from './read-experiment-sums.ts'
import { readFields } from './read-fields.ts'
import { readFirstDays } from './read-first-days.ts'

/** What visitors can be told apart by. */
export type Dimension = 'device' | 'visitor' | 'channel' | 'country' | 'market'

/**
 * The sums of an experiment under one seed in every segment of a dimension: `DE` → sums. `markets` are the keys of the
 * markets there are.
 * @throws when Redis does not answer in time
 */
export async function readSegments(
  experiment: string,
  tag: string,
  dimension: Dimension,
  { markets, now = Date.now() }: { readonly markets: readonly string[] } & Pick<SumsRange, 'now'>,
): Promise<ReadonlyMap<string, ExperimentSums>> {
  const key = `${experiment}.${tag}`
  const today = toDay(now)
  const from = (await readFirstDays([key], today)).get(key) ?? today
  const partsOf = (names: DayNames) =>
    segmentsOf(dimension, names, markets).map((segment) => `${dimension}:${segment}`)
  const { fields, goals } = await readFields([key], partsOf, { from, to: today, now })
  const named = fields.filter(({ variant }) => variant !== '')
  const bySegment = groupBy(named, ({ part }) => part.slice(dimension.length + 1))
  return new Map([...bySegment].map(([segment, of]) => [segment, toExperimentSums(of, goals)]))
}

function segmentsOf(dimension: Dimension, names: DayNames, markets: readonly string[]): readonly string[] {
  switch (dimension) {
    case 'device':
      return DEVICES
    case 'visitor':
      return ['new', 'returning']
    case 'channel':
      return CHANNELS
    case 'country':
      return [...names.countries, '(other)']
    case 'market':
      return markets
  }
}
