import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerVitals } from '#lib/results/answer-vitals'

/** Web vitals, by what was asked for. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerVitals)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
