import { isSecureRequest } from '#lib/http/is-secure-request'
import { toContext } from './answer-auth.ts'
import { answerChange, type ChangeOutcome, type Fields } from './answer-change.ts'
import type { RequestFacts } from './auth-outcome.ts'
import { type Person, withPerson } from './with-person.ts'

const PAGE = '/console/account'

/** What a verb on one's own account knows besides the fields. */
export type AccountContext = RequestFacts & { readonly isSecure: boolean }

/** Runs a change of somebody's own account: they are signed in themselves, and the page that sent it is ours. */
export async function answerAccount(
  request: Request,
  verb: (person: Person, fields: Fields, context: AccountContext) => Promise<ChangeOutcome>,
): Promise<Response> {
  return await withPerson(request, async (_, person) => {
    const context = { ...toContext(request, new Date()), isSecure: isSecureRequest(request) }
    return await answerChange(request, PAGE, (fields) => verb(person, fields, context))
  })
}
