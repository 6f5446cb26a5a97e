import * as v from 'valibot'
import { PURCHASE } from '#lib/core/events/event'
import { Goal } from '#lib/core/events/goals'
import { findUnknownKeys } from '#lib/core/json/find-unknown-keys'
import { isRecord } from '#lib/core/json/is-record'
import { toInputErrors } from '#lib/forms/to-input-errors'
import type { InputError } from '#lib/http/problem'

const MOST_GOALS = 50

/** Body of `PUT /api/goals`: all goals that are to be declared. */
export const GoalsInput = v.object({
  goals: v.pipe(
    v.array(
      v.pipe(
        Goal,
        v.check(
          ({ key, kind }) => (key === PURCHASE) === (kind === 'purchase'),
          'Orders are counted as `purchase`: a goal of this kind has this key, and no other has',
        ),
      ),
    ),
    v.maxLength(MOST_GOALS),
    v.check(
      (goals) => new Set(goals.map(({ key }) => key)).size === goals.length,
      'Two goals have the same key',
    ),
  ),
})

type ParsedGoals =
  | { readonly ok: true; readonly goals: readonly Goal[] }
  | { readonly ok: false; readonly errors: readonly InputError[] }

/** Reads a body as goals, with no member that would be lost; what `GET` answered can be sent back. Never throws. */
export function parseGoalsInput(body: unknown): ParsedGoals {
  const given = isRecord(body) ? withoutReadOnly(body) : body
  const parsed = v.safeParse(GoalsInput, given)
  if (!parsed.success) return { ok: false, errors: toInputErrors(parsed.issues) }
  const lost = findUnknownKeys(given, parsed.output)
  return lost.length === 0
    ? { ok: true, goals: parsed.output.goals }
    : { ok: false, errors: lost.map((pointer) => ({ pointer, detail: 'There is no such member' })) }
}

function withoutReadOnly(body: Readonly<Record<string, unknown>>): object {
  const { version: _, isDeclared: __, uses: ___, ...writable } = body
  return writable
}
