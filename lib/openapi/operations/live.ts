import * as v from 'valibot'
import { DecisionQuery } from '#lib/decisions/decision-query'
import type { Operation } from '../operation.ts'

const tag = 'Live'

/** What happens now, who else is at it, and why a visitor gets what they get. */
export const LIVE_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/live',
    tag,
    summary: 'What is told on a topic, as server-sent events',
    description:
      'Topics: `events`, `experiments`, `inbox`, `experiment:<id>`. The first event is `snapshot`, the state; with `Last-Event-ID`, or `after` in the query, what was told since comes instead while it is still known. `gap` says that a slow client was spared something, and a `snapshot` follows. The stream ends within 270 seconds: come again.',
    query: v.object({ topic: v.string(), after: v.exactOptional(v.string()) }),
    answers: { 200: { description: 'The stream', schema: 'LiveMessage', type: 'text/event-stream' } },
    problems: [400, 503],
  },
  {
    method: 'post',
    path: '/api/live',
    tag,
    summary: 'Tells colleagues on the same experiment who is there, and what is being changed',
    description:
      '`presence` holds for 30 seconds unless it is sent again, `leave` ends it. `edit` needs an editor. Who sent it is read from the token.',
    body: { schema: 'LiveInput' },
    answers: { 204: { description: 'Told' } },
    problems: [400, 413, 415, 503],
  },
  {
    method: 'get',
    path: '/api/decisions',
    tag,
    summary: 'Why a visitor gets what they get, rule by rule',
    description:
      'For any visitor id, or a new one, and any circumstances. Decided by the functions that decide for real visitors, under what is live now.',
    query: DecisionQuery,
    answers: { 200: { description: 'The decisions and their reasons', schema: 'Decisions' } },
    problems: [400, 503],
  },
]
