import type { Experiment } from './definition.ts'
import type { Edit } from './edit.ts'
import { editWith, refuse } from './edit-with.ts'
import { openExperiment } from './open-experiment.ts'
import { compileTiming, type Phase, phaseAt } from './schedule.ts'

type Action = 'pause' | 'resume' | 'stop'

/** The phases in which an action makes sense. What has ended by its schedule can still be stopped: it then stays so. */
const ALLOWED: Readonly<Record<Action, (phase: Phase, status: Experiment['status']) => boolean>> = {
  pause: (phase) => phase === 'running' || phase === 'scheduled',
  resume: (phase) => phase === 'paused',
  stop: (_, status) => status !== 'ended',
}

/** Pauses, resumes or stops an experiment. What was paused before its start waits for it again when it is resumed. */
export function setStatus(id: string, action: Action): Edit {
  return editWith((open, { at }) => {
    const found = openExperiment(open, id)
    if (!found.ok) return found
    const { status, coverage, schedule } = found.experiment
    const now = Date.parse(at)
    const phase = phaseAt(compileTiming(status, coverage, schedule), now)
    if (!ALLOWED[action](phase, status))
      return refuse('wrong-state', '', `${id} is ${phase}: it cannot ${action}`)
    const resumed = statusFrom(schedule, now)
    const next = action === 'pause' ? 'paused' : action === 'stop' ? 'ended' : resumed
    const isOver = action === 'resume' && phaseAt(compileTiming(next, coverage, schedule), now) === 'ended'
    if (isOver) return refuse('wrong-state', '', `${id} has reached the end of its schedule`)
    return { ok: true, members: found.replaceWith({ ...found.raw, status: next }) }
  })
}

/** The status of an experiment that is to run: until its start it is scheduled. */
export function statusFrom(schedule: Experiment['schedule'], now: number): 'scheduled' | 'running' {
  const { start } = schedule ?? {}
  return start !== undefined && Date.parse(start) > now ? 'scheduled' : 'running'
}
