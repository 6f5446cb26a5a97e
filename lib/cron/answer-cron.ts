import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { bandit } from './bandit.ts'
import { ends } from './ends.ts'
import { guardrails } from './guardrails.ts'
import { isCronCaller } from './is-cron-caller.ts'
import { notices } from './notices.ts'
import { publishes } from './publishes.ts'
import { retention } from './retention.ts'

type Job = (now: Date) => Promise<readonly string[]>

/** Scheduled work by name. Each job may be missed, and may run twice: it does what is due. */
const JOBS: ReadonlyMap<string, Job> = new Map<string, Job>([
  ['publishes', publishes],
  ['ends', ends],
  ['retention', retention],
  ['guardrails', guardrails],
  ['bandit', bandit],
  ['notices', notices],
])

/** `/api/cron/<job>`: runs one job for whoever knows the secret, and says what it did. */
export async function answerCron(request: Request, name: string): Promise<Response> {
  if (!(await isCronCaller(request)))
    return refuse(request, 401, {
      title: 'Send the secret of the timer',
      headers: { 'www-authenticate': 'Bearer' },
    })
  const job = JOBS.get(name)
  if (job === undefined)
    return refuse(request, 404, {
      title: 'There is no such job',
      detail: `There are ${[...JOBS.keys()].join(', ')}`,
    })
  try {
    const did = await job(new Date())
    if (did.length > 0) log('info', 'cron', { job: name, did })
    return Response.json({ job: name, did }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    log('error', 'cron-failed', { job: name, error })
    return refuse(request, 503, { title: 'This job could not run; the next call tries again' })
  }
}
