import type { Goal } from '#lib/core/events/goals'
import type { GoalsView } from '#lib/publish/goals-view'
import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

/** Goals made of those that are live; null when what was to be changed is another by now. */
export type GoalsChange = (live: readonly Goal[]) => readonly Goal[] | null
type SavedGoals = { readonly goals: readonly Goal[] } | { readonly problem: string }

const MOST_TRIES = 3

/** Publishes a change of the goals as they are now. What others publish meanwhile is in the next try. Never throws. */
export async function saveGoals(change: GoalsChange): Promise<SavedGoals> {
  for (let tries = 1; ; tries++) {
    const read = await callApi('/api/goals').catch(() => null)
    if (!read?.ok) return { problem: await describeProblem(read, 'Nothing was changed.') }
    const goals = change(((await read.json()) as GoalsView).goals)
    if (goals === null)
      return { problem: 'Somebody changed this goal meanwhile. Reload to see it; nothing was overwritten.' }
    // What a hand edited in the store was read just now, and is built upon.
    const response = await callApi('/api/goals?outside=adopt', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': read.headers.get('etag') ?? '' },
      body: JSON.stringify({ goals }),
    }).catch(() => null)
    if (response?.ok) return { goals }
    if (response?.status !== 412 || tries === MOST_TRIES)
      return { problem: await describeProblem(response, 'Nothing was changed.') }
  }
}
