import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import type { ExperimentsView } from './experiments-view.ts'
import { readExperimentsView } from './read-experiments.ts'

const FRESH = { headers: { 'cache-control': 'no-store' } }

/** `GET /api/experiments`, its caller known to be a viewer. */
export async function answerExperiments(request: Request): Promise<Response> {
  const view = await tryRead()
  return view ? Response.json(view, FRESH) : unreachable(request)
}

/** One experiment as it is live, for when its draft cannot be read; a broken one is 404, and its faults say why. */
export async function answerLiveExperiment(request: Request, id: string): Promise<Response> {
  const view = await tryRead()
  if (view === null) return unreachable(request)
  const { experiments, drafts: _, unreadableDrafts: __, ...live } = view
  const experiment = experiments.find((candidate) => candidate.id === id)
  if (experiment) return Response.json({ ...live, ...experiment }, FRESH)
  const errors = view.faults.map(({ pointer, message }) => ({ pointer, detail: message }))
  return refuse(request, 404, {
    title: 'There is no such experiment in the live document, or it is broken',
    errors,
  })
}

async function tryRead(): Promise<ExperimentsView | null> {
  try {
    return await readExperimentsView()
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    return null
  }
}

function unreachable(request: Request): Response {
  return refuse(request, 503, {
    title: 'Edge Config does not answer right now',
    headers: { 'retry-after': '5' },
  })
}
