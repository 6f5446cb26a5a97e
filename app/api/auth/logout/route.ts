import { answerSignOut } from '#lib/auth/answer-sign-out'

/** Signs out, from a form or by a program. */
export async function POST(request: Request): Promise<Response> {
  return await answerSignOut(request)
}
