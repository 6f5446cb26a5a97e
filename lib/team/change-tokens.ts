import type { ChangeOutcome, Fields } from '#lib/auth/answer-change'
import { recordAccess } from '#lib/auth/record-access'
import type { TeamContext } from './answer-team.ts'
import { makeApiToken, revokeApiToken, TOKEN_DAYS, TOKEN_ROLES } from './api-tokens.ts'
import { sanitizeName } from './sanitize-name.ts'

/**
 * Makes an API token and shows it once.
 * @throws when Redis does not answer
 */
export async function makeToken(fields: Fields, { by, now, requestId }: TeamContext): Promise<ChangeOutcome> {
  const name = sanitizeName(fields.name)
  if (name === null) return { ok: false, code: 'name-missing' }
  const role = TOKEN_ROLES.find((candidate) => candidate === fields.role)
  if (role === undefined) return { ok: false, code: 'role-invalid' }
  const days = TOKEN_DAYS.find((candidate) => String(candidate) === fields.days)
  if (days === undefined) return { ok: false, code: 'lifetime-invalid' }
  const { token, view } = await makeApiToken({ name, role, by, days }, now)
  const detail = `${name}, ${role}, ${days} days`
  await recordAccess({ action: 'token-made', by, subject: `tokens/${view.id}`, detail, at: now, requestId })
  const shown = { kind: 'token', subject: name, secret: token, by: by.sub } as const
  return { ok: true, done: 'token-made', body: { token, ...view }, shown }
}

/**
 * Revokes an API token: the next call with it is refused.
 * @throws when Redis does not answer
 */
export async function revokeToken(
  { id = '' }: Fields,
  { by, now, requestId }: TeamContext,
): Promise<ChangeOutcome> {
  const revoked = await revokeApiToken(id)
  if (revoked === null) return { ok: false, code: 'token-unknown' }
  const event = { action: 'token-revoked', by, subject: `tokens/${id}`, detail: revoked.name } as const
  await recordAccess({ ...event, at: now, requestId })
  return { ok: true, done: 'token-revoked' }
}
