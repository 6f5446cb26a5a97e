import { PURCHASE } from '#lib/core/events/event'
import { parseGoals } from '#lib/core/events/goals'
import { parseExperiments } from '#lib/core/experiments/document'
import { readDrafts } from '#lib/drafts/draft-store'
import { readDocuments } from '#lib/stores/edge-config/client'
import type { GoalsView } from './goals-view.ts'

/**
 * The declared goals, and which experiments measure what: it stands in their drafts alone.
 * @throws when a store does not answer
 */
export async function readGoals(): Promise<GoalsView> {
  const [live, drafts] = await Promise.all([readDocuments(['experiments', 'goals']), readDrafts()])
  const { document } = parseExperiments(live.experiments)
  const { isDeclared, list } = parseGoals(live.goals).goals
  const statuses = new Map(document.experiments.map(({ id, status }) => [id, status]))
  const uses = drafts.flatMap(({ id, definition: { name, goals = [PURCHASE] } }) =>
    goals.map((goal) => ({
      goal,
      experiment: id,
      name: name || id,
      status: statuses.get(id) ?? null,
    })),
  )
  return { version: document.version, isDeclared, goals: [...list], uses }
}
