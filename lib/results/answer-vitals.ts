import { loadExperiment } from '#lib/drafts/load-experiment'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { readSettings } from '#lib/publish/settings'
import { analyseVitals, type VitalResult } from './analyse-vitals.ts'
import { readDayRange } from './day-range.ts'
import { frameExperiment } from './frame-experiment.ts'
import { rankElements } from './rank-elements.ts'
import { readEpochVitals } from './read-epoch-vitals.ts'
import { readSiteDays } from './read-site-days.ts'
import { sumServerTimings } from './sum-server-timings.ts'
import { sumVitals, viewPart, viewParts } from './sum-vitals.ts'
import { VitalsQuery, type VitalsView } from './vitals-view.ts'

const USUAL_DAYS = 7
const MOST_DAYS = 31

/** `GET /api/vitals`, its caller known to be a viewer. */
export async function answerVitals(request: Request): Promise<Response> {
  const query = readQuery(request, VitalsQuery)
  if (!query.ok) return query.response
  const { page, device, country, experiment } = query.value
  const now = Date.now()
  const range = readDayRange(request, query.value, { now, usual: USUAL_DAYS, most: MOST_DAYS })
  if (!range.ok) return range.response
  const { from, to } = range
  return await answerFromStore(request, async () => {
    const [days, variants] = await Promise.all([
      readSiteDays(from, to),
      experiment === undefined ? [] : readVariants(experiment, { from, to, now }),
    ])
    if (variants === null) return refuse(request, 404, { title: 'There is no such experiment' })
    const parts = sumVitals(days)
    const part = partOf({ path: page, device, country })
    const view: VitalsView = {
      from,
      to,
      part,
      vitals: viewPart(parts, part),
      pages: viewParts(parts, 'path'),
      devices: viewParts(parts, 'device'),
      countries: viewParts(parts, 'country'),
      server: sumServerTimings(days, page),
      elements: rankElements(days, page),
      variants: [...variants],
    }
    return view
  })
}

function partOf(given: Readonly<Record<string, string | undefined>>): string {
  const found = Object.entries(given).find(([, name]) => name !== undefined)
  return found === undefined ? 'all' : found.join(':')
}

async function readVariants(
  id: string,
  range: { readonly from: string; readonly to: string; readonly now: number },
): Promise<readonly VitalResult[] | null> {
  const [known, { decision }] = await Promise.all([loadExperiment(id), readSettings()])
  const frame = frameExperiment(known, range.now)
  return frame && analyseVitals(await readEpochVitals(id, frame.tag, range), frame.keys, decision.alpha)
}
