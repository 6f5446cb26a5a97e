import { withAccess } from '#lib/auth/with-access'
import { refuseMethod } from '#lib/http/refuse-method'
import { answerGoals, answerGoalsChange } from '#lib/publish/answer-goals'

/** The declared goals, and which experiments measure them. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerGoals)
}

/** Publishes the goals that were sent in the place of those that are live. */
export async function PUT(request: Request): Promise<Response> {
  return await withAccess(request, answerGoalsChange)
}

const refuse = refuseMethod('GET, PUT')

export { refuse as DELETE, refuse as PATCH, refuse as POST }
