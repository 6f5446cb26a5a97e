import { readCaller } from './read-caller.ts'

const STATES = { anonymous: 'none', verified: 'valid', refused: 'over' } as const

/**
 * `GET /api/auth/session`: whether this browser has a session, and whether its token is valid or has run out. The token
 * alone is looked at: of a session that somebody ended it stays valid until it runs out. Says nothing about whose it is,
 * and is no error for those who have none: a page may ask it of everybody.
 */
export async function answerSession(request: Pick<Request, 'headers'>): Promise<Response> {
  const { kind } = await readCaller(request.headers)
  return Response.json({ session: STATES[kind] }, { headers: { 'cache-control': 'private, no-store' } })
}
