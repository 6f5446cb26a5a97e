import type { DecisionContext } from '#lib/results/decision-context'
import { callApi } from '../call-api.ts'
import { describeProblem } from '../describe-problem.ts'
import type { Decision, DecisionAnswer, Replace } from './decision.ts'

type Wish = {
  readonly decision: Decision
  readonly replace: Replace
  readonly dryRun: boolean
  /** Biases that were read and are accepted. */
  readonly confirm?: readonly string[]
  /** So that a retry after a lost answer does nothing twice. */
  readonly key?: string
}

/**
 * Carries a decision out, or says what it would do.
 * @throws with words for people when it is refused or nobody answers
 */
export async function sendDecision(
  { id, version }: Pick<DecisionContext, 'id' | 'version'>,
  { decision, replace, dryRun, confirm = [], key }: Wish,
): Promise<DecisionAnswer> {
  const { kind } = decision
  const body = { version, dryRun, confirm, ...(kind === 'ship' && { variant: decision.variant, replace }) }
  return await post(`/api/experiments/${encodeURIComponent(id)}/${kind}`, body, key)
}

/**
 * Puts the version before a decision back, unless something was published since.
 * @throws with words for people when it is refused or nobody answers
 */
export async function undoDecision(before: number, published: number): Promise<void> {
  await post(`/api/history/${before}/rollback`, { version: published })
}

async function post(path: string, body: object, key?: string): Promise<DecisionAnswer> {
  const response = await callApi(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!response?.ok) throw new Error(await describeProblem(response, 'Nothing was changed.'))
  return (await response.json()) as DecisionAnswer
}
