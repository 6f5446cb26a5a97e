import { type Goal, type Goals, NO_GOALS, parseGoals } from '#lib/core/events/goals'
import { isRecord } from '#lib/core/json/is-record'
import { log } from '#lib/observability/log'
import { DocumentKeeper } from './document-keeper.ts'

/** What a document says: a single goal that a slip in a hand edit broke stays as it was last good. */
export function acceptGoals(raw: unknown, before: Goals): Goals {
  const { goals, faults } = parseGoals(raw)
  for (const fault of faults) log('warn', 'edge-config-fault', { document: 'goals', ...fault })
  const isWhole = !faults.some(
    ({ pointer }) => pointer === '' || pointer === '/schema' || pointer === '/goals',
  )
  return isWhole ? { ...goals, list: withLastGood(goals.list, before.list, raw) } : before
}

const keeper = new DocumentKeeper('goals', NO_GOALS, acceptGoals)

/** This isolate's goals: see `DocumentKeeper.current`. */
export function currentGoals(
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Goals | Promise<Goals> {
  return keeper.current(now, waitUntil)
}

/** The goals that parse, and the last good ones of those that are still named but parse no more. */
function withLastGood(parsed: readonly Goal[], before: readonly Goal[], raw: unknown): readonly Goal[] {
  const pieces: readonly unknown[] = isRecord(raw) && Array.isArray(raw.goals) ? raw.goals : []
  const named = new Set(pieces.map((piece) => (isRecord(piece) ? piece.key : undefined)))
  const good = new Set(parsed.map(({ key }) => key))
  return [...parsed, ...before.filter(({ key }) => named.has(key) && !good.has(key))]
}
