import { toPercent } from '../../ratios/describe-ratios.ts'
import type { Experiment } from '../definition.ts'
import type { Finding } from '../finding.ts'
import { type LintContext, toWarning } from './lint-context.ts'

/** Schedules that would take nobody in, and ramps that would send visitors away again. */
export function lintSchedules({ document, now, pointerTo }: LintContext): readonly Finding[] {
  return document.experiments
    .filter(({ status }) => status !== 'ended')
    .flatMap((experiment) => {
      const pointer = `${pointerTo(`experiments/${experiment.id}`)}/schedule`
      return [...lintEnds(experiment, pointer, now), ...lintRamp(experiment, pointer)]
    })
}

function lintEnds({ status, schedule }: Experiment, pointer: string, now: number): readonly Finding[] {
  if (schedule?.end !== undefined && Date.parse(schedule.end) <= now)
    return [
      toWarning(
        'schedule-over',
        `${pointer}/end`,
        'The end has passed: nobody enters. Move it, or stop the experiment',
      ),
    ]
  if (status === 'scheduled' && schedule?.start === undefined)
    return [
      toWarning('never-starts', pointer, 'It waits for a start and has none: give it one, or let it run'),
    ]
  return []
}

/** Steps behind one that holds are not reached until the hold is taken out. */
function lintRamp({ coverage, schedule = {} }: Experiment, pointer: string): readonly Finding[] {
  const steps = (schedule.ramp ?? [])
    .map((step, index) => ({ ...step, index, atMs: Date.parse(step.at) }))
    .sort((a, b) => a.atMs - b.atMs)
  const held = steps.findIndex(({ hold }) => hold)
  const reached = held < 0 ? steps : steps.slice(0, held + 1)
  return reached.flatMap((step, place) => {
    const from = reached[place - 1]?.coverage ?? coverage
    if (step.coverage >= from) return []
    const fall = `This step lowers coverage from ${toPercent(from)} to ${toPercent(step.coverage)}`
    const message = `${fall}: visitors would leave. Let each step be higher than the one before`
    return [toWarning('ramp-lowers-coverage', `${pointer}/ramp/${step.index}/coverage`, message)]
  })
}
