import { callApi } from './call-api.ts'
import { describeProblem } from './describe-problem.ts'

/**
 * Pauses or resumes what is live.
 * @throws with words for people when it was refused or nobody answered; then nothing was changed
 */
export async function changeStatus(experiment: string, action: 'pause' | 'resume'): Promise<void> {
  const response = await callApi(`/api/experiments/${encodeURIComponent(experiment)}/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => null)
  if (!response?.ok) throw new Error(await describeProblem(response, 'Nothing was changed.'))
}
