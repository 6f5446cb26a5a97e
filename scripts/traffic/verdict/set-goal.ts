import { CLICKED_SLOT } from '../visit.ts'
import type { AskApi } from './ask-api.ts'
import type { Services } from './start-demo.ts'

/** The goal that decides the experiment under test, and what the visitors' diaries call it. */
export const GOAL = { key: 'hero-click', event: `click:${CLICKED_SLOT}` } as const

/** Declares the goal and makes it the first of the experiment, as a team would before the first visitor comes. */
export async function setGoal(services: Services, ask: AskApi, experiment: string): Promise<void> {
  const goals = [
    { key: GOAL.key, kind: 'click', slot: CLICKED_SLOT },
    { key: 'purchase', kind: 'purchase' },
  ]
  const items = [{ operation: 'upsert', key: 'goals', value: { schema: 1, goals } }]
  const written = await fetch(`${services.edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${services.edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items }),
  })
  if (!written.ok) throw new Error(`Edge Config refused the goal: ${written.status}`)
  const path = `/api/experiments/${experiment}`
  const etag = (await ask(path)).headers.get('etag') ?? ''
  const headers = { 'content-type': 'application/merge-patch+json', 'if-match': etag }
  await ask(path, { method: 'PATCH', headers, body: JSON.stringify({ goals: [GOAL.key] }) })
}
