import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'

/** What going back does, or has done: the version it becomes, its sentence, and what is to be known before. */
export type RollBackPlan = {
  readonly version: number
  readonly sentence: string
  readonly notes: readonly string[]
}

type Options = { readonly dryRun: boolean; readonly seenVersion: number }

type Answer = {
  readonly version: number
  readonly sentence: string
  readonly biases: readonly { readonly message: string; readonly experiment: string }[]
  readonly warnings: readonly { readonly message: string }[]
  readonly outsideChanges: readonly { readonly subject: string }[]
}

/**
 * Goes back to a version, or with `dryRun` only tells what that would do. Another version that went live since it was
 * looked at is a problem; outside edits are overwritten, and the plan names them.
 */
export async function sendRollBack(
  version: number,
  { dryRun, seenVersion }: Options,
): Promise<RollBackPlan | { readonly problem: string }> {
  const response = await callApi(`/api/history/${version}/rollback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ dryRun, version: seenVersion, outside: 'overwrite' }),
  }).catch(() => null)
  if (!response?.ok) return { problem: await describeProblem(response, 'Nothing was changed.') }
  const { biases, warnings, outsideChanges, ...answer } = (await response.json()) as Answer
  const outside = [...new Set(outsideChanges.map(({ subject }) => subject))]
  const notes = [
    ...biases.map(({ experiment, message }) => `${experiment}: ${message}`),
    ...warnings.map(({ message }) => message),
    ...(outside.length > 0 ? [`Edits made outside the console are dropped: ${outside.join(', ')}`] : []),
  ]
  return { version: answer.version, sentence: answer.sentence, notes: [...new Set(notes)] }
}
