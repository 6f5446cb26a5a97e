import type { InboxChange, InboxView } from '#lib/notices/inbox'
import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

/**
 * Says what one has read, or does not want.
 * @throws with words for people when it was refused or nobody answered; then nothing was changed
 */
export async function saveInbox(change: InboxChange): Promise<InboxView> {
  const response = await callApi('/api/notices', {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(change),
  }).catch(() => null)
  if (!response?.ok) throw new Error(await describeProblem(response, 'Nothing was changed.'))
  return (await response.json()) as InboxView
}
