import { answerCron } from '#lib/cron/answer-cron'
import { refuseMethod } from '#lib/http/refuse-method'

/** Scheduled work; the platform's timer calls with GET. */
export async function GET(request: Request): Promise<Response> {
  return await run(request)
}

/** The same for timers that take a GET for harmless. */
export async function POST(request: Request): Promise<Response> {
  return await run(request)
}

async function run(request: Request): Promise<Response> {
  return await answerCron(request, new URL(request.url).pathname.split('/')[3] ?? '')
}

const refuse = refuseMethod('GET, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }
