import { refuseMethod } from '#lib/http/refuse-method'
import { checkHealth } from '#lib/observability/health'

export const runtime = 'edge'

/**
 * Liveness and readiness. The status code is 200 whenever we can answer at all, so that an orchestrator does not
 * restart a site which serves its pages without Redis; whoever watches the dependencies reads `status` in the body.
 */
export async function GET(): Promise<Response> {
  return Response.json(await checkHealth(Date.now()), { headers: { 'cache-control': 'no-store' } })
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
