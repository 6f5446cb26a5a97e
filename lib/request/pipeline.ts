import { log } from '#lib/observability/log'
import type { RequestContext } from './context.ts'
import type { CookieEdit, Decision, Outcome, Stage, Timing } from './decision.ts'
import { admitStage } from './stages/admit.ts'
import { assignStage } from './stages/assign.ts'
import { authenticateStage } from './stages/authenticate.ts'
import { authorizeStage } from './stages/authorize.ts'
import { identifyStage } from './stages/identify.ts'
import { limitStage } from './stages/limit.ts'
import { locateStage } from './stages/locate.ts'
import { previewStage } from './stages/preview.ts'
import { recover } from './stages/recover.ts'
import { routeStage } from './stages/route.ts'
import { shieldStage } from './stages/shield.ts'
import { traceStage } from './stages/trace.ts'

/** The table of contents of a request: what happens, in this order, until a stage's decision is final. */
const STAGES: Readonly<Record<RequestContext['kind'], readonly Stage[]>> = {
  page: [
    traceStage,
    shieldStage,
    identifyStage,
    locateStage,
    previewStage,
    authenticateStage,
    assignStage,
    routeStage,
  ],
  console: [traceStage, shieldStage, locateStage, authenticateStage, authorizeStage, routeStage],
  api: [
    traceStage,
    shieldStage,
    identifyStage,
    locateStage,
    previewStage,
    authenticateStage,
    limitStage,
    authorizeStage,
    routeStage,
  ],
  file: [traceStage, routeStage],
  inner: [traceStage, admitStage, routeStage],
}

/** Runs the stages for this kind of request. Never throws: a stage that does is logged and recovered from. */
export async function runPipeline(
  start: RequestContext,
  stages: readonly Stage[] = STAGES[start.kind],
): Promise<Outcome> {
  const { clock } = start.surroundings
  const timings: Timing[] = []
  const parts: Timing[] = []
  const headers: Record<string, string> = {}
  const cookies: CookieEdit[] = []
  const context = { ...start }
  let decision: Decision = { type: 'next', reason: 'no-stage' }
  for (const stage of stages) {
    const startedAt = clock()
    try {
      const pending = stage.run(context)
      decision = pending instanceof Promise ? await pending : pending
    } catch (error) {
      log('error', 'stage-failed', { stage: stage.name, requestId: context.requestId, error })
      decision = recover(context, stage.name)
    }
    timings.push({ name: stage.name, durationMs: clock() - startedAt })
    if (decision.edits) {
      Object.assign(headers, decision.edits.headers)
      if (decision.edits.cookies) cookies.push(...decision.edits.cookies)
      if (decision.edits.timings) parts.push(...decision.edits.timings)
    }
    if (decision.type !== 'next') break
    if (decision.facts) Object.assign(context, decision.facts)
  }
  return { decision, context, headers, cookies, timings, parts }
}
