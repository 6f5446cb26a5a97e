import type { VisitorFacts } from '#lib/core/experiments/facts'
import type { DecisionQuery } from './decision-query.ts'

type Known = Pick<VisitorFacts, 'visitor' | 'market' | 'language' | 'path'> & { readonly now: number }

/** The facts of a made-up visit. Hour and weekday are those of the moment in UTC unless they are given. */
export function toFacts(query: DecisionQuery, { visitor, market, language, path, now }: Known): VisitorFacts {
  const at = new Date(now)
  const parameters = new URLSearchParams(query.query)
  const unknown = () => undefined
  return {
    visitor,
    market,
    language,
    path,
    country: query.country,
    region: query.region,
    city: query.city,
    device: query.device || 'desktop',
    browser: query.browser,
    os: query.os,
    referrer: query.referrer,
    returning: query.returning === 'yes',
    hour: query.hour === '' ? at.getUTCHours() : Number(query.hour),
    weekday: query.weekday === '' ? at.getUTCDay() || 7 : Number(query.weekday),
    query: (name) => parameters.get(name) ?? undefined,
    cookie: unknown,
    claim: unknown,
  }
}
