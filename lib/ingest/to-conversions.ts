import type { Rates } from '#lib/core/access/markets'
import { type Event, PURCHASE } from '#lib/core/events/event'
import { type EventTime, MAX_AGE_MS, toEventTime } from '#lib/core/events/event-time'
import { type Goal, type Goals, goalsOfName, isFreeGoal, windowSecondsOf } from '#lib/core/events/goals'
import { toMinor, toWorkspaceMinor } from '#lib/core/events/to-workspace-minor'
import { log } from '#lib/observability/log'
import type { ConversionEvent } from './recorded-event.ts'

/** A larger order is a fault or a forgery, and would drown every other visitor in the sums. */
const MAX_REVENUE_MINOR = 1_000_000_000

type Named = Extract<Event, { type: 'conversion' | 'custom' }>

/** What turns an event into conversions. `trusts` is for a server of ours: its amounts and purchases are believed. */
export type ConversionRules = {
  readonly goals: Goals
  readonly rates: Rates | null
  readonly now: number
  readonly trusts: boolean
}

/**
 * The conversions that a named event stands for: one for each goal declared on it, or the name itself while no goals are
 * declared at all. A custom event is one only where it is declared.
 */
export function toConversions(event: Named, rules: ConversionRules): readonly ConversionEvent[] {
  const { goals, trusts } = rules
  if (event.name === PURCHASE && !trusts) return []
  const declared = goalsOfName(event.name, goals)
  const isFree = event.type === 'conversion' && (isFreeGoal(event.name, goals) || event.name === PURCHASE)
  const keys = isFree ? [{ key: event.name, kind: event.name === PURCHASE ? 'purchase' : 'event' }] : declared
  return keys.map(({ key, kind }) => {
    const brings = trusts || kind === 'revenue'
    return toConversion(event, key, rules, brings ? revenueOf(event, rules.rates) : 0)
  })
}

/** A conversion of one goal by an event. */
export function toConversion(
  event: Pick<Event, 'id' | 'ageMs' | 'at'>,
  goal: Goal['key'],
  { goals, now }: Pick<ConversionRules, 'goals' | 'now'>,
  revenueMinor: number,
): ConversionEvent {
  const isDeclared = goals.list.some(({ key }) => key === goal)
  return {
    kind: 'conversion',
    // No id that a browser may send holds a slash.
    id: `${event.id}/${goal}`,
    ...timeOf(event, now),
    names: [],
    goal,
    isDeclared,
    revenueMinor,
    windowSeconds: windowSecondsOf(goal, goals),
  }
}

/** When an event happened: at the instant that a server gives, else by its age. */
export function timeOf({ ageMs, at }: Pick<Event, 'ageMs' | 'at'>, now: number): EventTime {
  return toEventTime(at === undefined ? ageMs : Math.min(now - Date.parse(at), MAX_AGE_MS), now)
}

/** An amount as it enters the sums: in the workspace's currency, within what an order can be. */
export function toRevenueMinor(
  amount: { readonly valueMinor: number; readonly currency: string },
  rates: Rates | null,
): number {
  const revenueMinor = toWorkspaceMinor(amount, rates)
  if (revenueMinor === null) log('warn', 'revenue-without-rate', { currency: amount.currency })
  return Math.min(Math.max(revenueMinor ?? 0, 0), MAX_REVENUE_MINOR)
}

function revenueOf({ value = 0, currency }: Named, rates: Rates | null): number {
  if (value === 0) return 0
  return toRevenueMinor(toMinor(value, currency ?? rates?.base ?? 'USD'), rates)
}
