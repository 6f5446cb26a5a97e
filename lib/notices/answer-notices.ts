import * as v from 'valibot'
import type { Access } from '#lib/auth/with-access'
import { toInputErrors } from '#lib/forms/to-input-errors'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { answerFromStore } from '#lib/publish/answer-from-store'
import { changeInbox, InboxChange, readInbox } from './inbox.ts'

const BODY = { types: ['application/json', 'application/merge-patch+json'], limitBytes: 2_048 }

/** `GET /api/notices`, its caller known to be a viewer: the caller's own inbox. */
export async function answerNotices(request: Request, { by }: Access): Promise<Response> {
  return await answerFromStore(request, async () => await readInbox(by.sub))
}

/** `PATCH /api/notices`: up to when the caller has read, and which kinds they do not want. */
export async function answerNoticesChange(request: Request, { by }: Access): Promise<Response> {
  const body = await readJson(request, BODY)
  if (!body.ok) return body.response
  const change = v.safeParse(InboxChange, body.value)
  if (!change.success)
    return refuse(request, 400, {
      title: 'The change cannot be read',
      errors: toInputErrors(change.issues),
    })
  return await answerFromStore(request, async () => {
    await changeInbox(by.sub, change.output)
    return await readInbox(by.sub)
  })
}
