import { answerChange, type ChangeOutcome, type Fields } from '#lib/auth/answer-change'
import { type Access, withAccess } from '#lib/auth/with-access'

const PAGE = '/console/team'

/** What a verb on the team knows besides the fields. */
export type TeamContext = Pick<Access, 'by'> & { readonly now: Date; readonly requestId: string | null }

/** Runs a change of the team, its caller known to be an owner. */
export async function answerTeam(
  request: Request,
  verb: (fields: Fields, context: TeamContext) => Promise<ChangeOutcome>,
): Promise<Response> {
  return await withAccess(request, async (_, { by }) => {
    const context = { by, now: new Date(), requestId: request.headers.get('x-request-id') }
    return await answerChange(request, PAGE, (fields) => verb(fields, context))
  })
}
