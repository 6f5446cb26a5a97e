import type { Access } from '#lib/auth/with-access'
import { loadExperiment } from '#lib/drafts/load-experiment'
import { leaveRunning } from '#lib/http/leave-running'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { readSettings } from '#lib/publish/settings'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { analyseExperiment } from './analyse-experiment.ts'
import { frameExperiment } from './frame-experiment.ts'
import { readCounted } from './read-counted.ts'
import { DIMENSIONS, ResultsQuery } from './results-query.ts'

/** `GET /api/experiments/<id>/results`, its caller known to be a viewer. */
export async function answerResults(request: Request, { steps: [id = ''] }: Access): Promise<Response> {
  const query = readQuery(request, ResultsQuery)
  if (!query.ok) return query.response
  const { segment, from, to } = query.value
  if (from !== undefined && to !== undefined && from > to)
    return refuse(request, 400, {
      title: 'The range ends before it begins',
      errors: [{ pointer: '/to', detail: 'Lies before from' }],
    })
  return await answerFromStore(request, async () => {
    const now = Date.now()
    const [known, settings, { markets }] = await Promise.all([
      loadExperiment(id),
      readSettings(),
      currentSnapshot(now, leaveRunning),
    ])
    const frame = frameExperiment(known, now)
    if (frame === null) return refuse(request, 404, { title: 'There is no such experiment' })
    const dimension = DIMENSIONS.find((name) => name === segment?.split(':')[0]) ?? null
    const keys = markets.list.map(({ key }) => key)
    const counted = await readCounted(frame, { dimension, markets: keys, now })
    const currency = markets.rates?.base ?? 'USD'
    return analyseExperiment(frame, counted, {
      query: query.value,
      settings: settings.decision,
      currency,
      now,
    })
  })
}
