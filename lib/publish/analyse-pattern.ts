import { isSafePattern } from 'redos-detector'
import { BoundedMap } from '#lib/core/collections/bounded-map'

const MAX_SCORE = 200
/** What is safe is known to be so after some hundred steps, of a tenth of a millisecond each. */
const MAX_STEPS = 1_000
const PATIENCE_MS = 1_000
/** Of a run over all patterns of the documents; the one that is being analysed when it is spent is the last. */
const BUDGET_MS = 500
const MAX_UNSAFE = 5

const ADVICE =
  'Begin it with ^, let no two repetitions match the same text, or use contains or startsWith instead'
const TOO_MANY_WAYS = `This pattern can match a text in too many ways. ${ADVICE}`
const NO_TIME = 'There was no time to check it: ask again, or take out other patterns'

/** What was found out of patterns, shared by all runs. */
const known = new BoundedMap<string, string | null>(1_000)

/**
 * A run over patterns. Says why a regular expression could take long over a text made to that end (ReDoS), or null when
 * it cannot. What cannot be told, or not in the run's time, counts as unsafe. The analyser does not know that we match
 * 256 characters at most, so it is stricter than need be.
 */
export function patternAnalyser({
  clock = () => performance.now(),
  patienceMs = PATIENCE_MS,
} = {}): (pattern: string) => string | null {
  let spentMs = 0
  let unsafe = 0
  return (pattern) => {
    const before = known.get(pattern)
    if (before !== undefined) return before
    if (unsafe >= MAX_UNSAFE) return 'It was not checked, since others are unsafe: mend those first'
    if (spentMs >= BUDGET_MS) return NO_TIME
    const startedAt = clock()
    const reason = analyse(pattern, patienceMs)
    spentMs += clock() - startedAt
    if (reason !== null) unsafe += 1
    if (reason !== NO_TIME) known.set(pattern, reason)
    return reason
  }
}

function analyse(pattern: string, timeout: number): string | null {
  try {
    const limits = { maxScore: MAX_SCORE, maxSteps: MAX_STEPS, timeout }
    const { safe, error } = isSafePattern(pattern, limits)
    if (safe) return null
    return error === 'timedOut' ? NO_TIME : TOO_MANY_WAYS
  } catch {
    return 'This is no regular expression that can be checked'
  }
}
