import { answerSession } from '#lib/auth/answer-session'
import { refuseMethod } from '#lib/http/refuse-method'

export const runtime = 'edge'

export async function GET(request: Request): Promise<Response> {
  return await answerSession(request)
}

const refuse = refuseMethod('GET')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }
