import { answerAuth } from '#lib/auth/answer-auth'
import { register } from '#lib/auth/register'

/** Opens a storefront account, from a form or as JSON. */
export async function POST(request: Request): Promise<Response> {
  return await answerAuth(request, register)
}
