import { withAccess } from '#lib/auth/with-access'
import { answerDeletion, answerEdit, answerExperiment } from '#lib/drafts/answer-drafts'
import { refuseMethod } from '#lib/http/refuse-method'

/** One experiment: its draft, what is live of it, and what publishing has made of it. */
export async function GET(request: Request): Promise<Response> {
  return await withAccess(request, answerExperiment)
}

/** Edits the draft by a merge patch, if it is as the editor saw it. */
export async function PATCH(request: Request): Promise<Response> {
  return await withAccess(request, answerEdit)
}

/** Deletes the draft of an experiment that is not live. */
export async function DELETE(request: Request): Promise<Response> {
  return await withAccess(request, answerDeletion)
}

const refuse = refuseMethod('GET, PATCH, DELETE')

export { refuse as POST, refuse as PUT }
