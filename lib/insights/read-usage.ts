import { toDateText, toDay } from '#lib/core/events/event-time'
import { batchesOf, commandsOf, type DayUsage, requestsOf, usageOf } from './estimate-usage.ts'
import { forecastFrom, forecastMonth, type MonthCounts } from './forecast-month.ts'
import { readKeptDays } from './read-kept-days.ts'

export type Usage = Readonly<
  Record<'views' | 'events' | 'visitors' | 'batches' | 'commands' | 'requests', MonthCounts>
>

/**
 * What was counted this UTC month and what follows from it, with a forecast to its end.
 * @throws when Redis does not answer in time
 */
export async function readUsage(now: number): Promise<Usage> {
  const days = (await readKeptDays(forecastFrom(now), toDateText(toDay(now)), now)).map(usageOf)
  const forecast = (countOf: (day: DayUsage) => number) =>
    forecastMonth(
      days.map((day) => ({ date: day.date, count: countOf(day) })),
      now,
    )
  return {
    views: forecast(({ views }) => views),
    events: forecast(({ events }) => events),
    visitors: forecast(({ visitors }) => visitors),
    batches: forecast(batchesOf),
    commands: forecast(commandsOf),
    requests: forecast(requestsOf),
  }
}
