import { readSubmission, type Submission } from '#lib/forms/read-submission'
import { isSecureRequest } from '#lib/http/is-secure-request'
import { log } from '#lib/observability/log'
import { redirectTo, textsIn, toProblem } from './answer-auth.ts'
import type { AuthOutcome } from './auth-outcome.ts'
import { type Shown, toShownCookie } from './shown-once.ts'

/** What a verb on accounts, members or tokens did. `done` is what the page then says. */
export type ChangeOutcome =
  | {
      readonly ok: true
      readonly done: string
      /** For a program. */
      readonly body?: object
      readonly shown?: Omit<Shown, 'until'>
      readonly cookies?: readonly string[]
      /** Where a form goes, unless back to its page. */
      readonly next?: string
    }
  | Extract<AuthOutcome, { ok: false }>

export type Fields = Readonly<Record<string, string | undefined>>

const RETRY_AFTER_SECONDS = 5
const MAX_BYTES = 8_192

/**
 * Runs a change whose right was checked. A form is led back to its page with `?done=` or `?problem=`, and `&at=` as it
 * sent it, so that the page can say it in place; a program gets 200 or problem+json.
 */
export async function answerChange(
  request: Request,
  page: string,
  verb: (fields: Fields) => Promise<ChangeOutcome>,
): Promise<Response> {
  const read = await readSubmission(request, MAX_BYTES)
  if (!read.ok) return read.response
  const fields = textsIn(numbersAsText(read.fields))
  const outcome = await attempt(() => verb(fields))
  const isForm = read.transport === 'form'
  if (!outcome.ok)
    return isForm
      ? redirectTo(pathOf(page, { problem: outcome.code, at: fields.at }))
      : toProblem(request, outcome)
  const response = isForm
    ? redirectTo(outcome.next ?? pathOf(page, { done: outcome.done, at: fields.at }))
    : Response.json(outcome.body ?? { done: outcome.done }, { headers: { 'cache-control': 'no-store' } })
  for (const cookie of outcome.cookies ?? []) response.headers.append('set-cookie', cookie)
  if (isForm && outcome.shown)
    response.headers.append(
      'set-cookie',
      await toShownCookie(outcome.shown, page, isSecureRequest(request), Date.now()),
    )
  return response
}

/** A program sends `30` where a form can only send `"30"`. */
function numbersAsText(fields: Submission['fields']): Submission['fields'] {
  const entries = Object.entries(fields)
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'number' ? String(value) : value]),
  )
}

async function attempt(verb: () => Promise<ChangeOutcome>): Promise<ChangeOutcome> {
  try {
    return await verb()
  } catch (error) {
    log('error', 'auth-unavailable', { error })
    return { ok: false, code: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS }
  }
}

function pathOf(page: string, query: Fields): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `${page}?${new URLSearchParams(given.map(([name, value]) => [name, value.slice(0, 80)]))}`
}
