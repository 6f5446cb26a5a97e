import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

/** Keeps what was edited outside as a version of its own; gives that version, or what is in the way. */
export async function sendKeep(
  seenVersion: number,
): Promise<{ readonly version: number } | { readonly problem: string }> {
  const response = await callApi('/api/history/adopt', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: seenVersion }),
  }).catch(() => null)
  if (!response?.ok) return { problem: await describeProblem(response, 'Nothing was changed.') }
  const { version } = (await response.json()) as { version: number }
  return { version }
}
