import { answerFromStore } from '#lib/publish/answer-from-store'
import { readSessionsOf } from './sessions-of.ts'
import type { Person } from './with-person.ts'

/** `GET /api/account/sessions`: where somebody is signed in, and which of it is this one. */
export async function answerSessions(request: Request, { sub, session }: Person): Promise<Response> {
  return await answerFromStore(request, async () => {
    const sessions = await readSessionsOf(sub, Date.now())
    return { sessions: sessions.map((one) => ({ ...one, current: one.id === session })) }
  })
}
