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
  const path = `/api/experiments/${encodeURIComponent(id)}/${kind}`
  if (!dryRun) return await read(await send(path, body, key))
  const response = await send(path, body)
  const biases = await readUnconfirmed(response)
  // A rehearsal changes nothing, so it may say yes: the sheet shows the biases before anybody does.
  return await read(biases.length === 0 ? response : await send(path, { ...body, confirm: biases }))
}

/**
 * Puts the version before a decision back, unless something was published since.
 * @throws with words for people when it is refused or nobody answers
 */
export async function undoDecision(before: number, published: number): Promise<void> {
  await read(await send(`/api/history/${before}/rollback`, { version: published }))
}

async function send(path: string, body: object, key?: string): Promise<Response | null> {
  return await callApi(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) },
    body: JSON.stringify(body),
  }).catch(() => null)
}

async function read(response: Response | null): Promise<DecisionAnswer> {
  if (!response?.ok) throw new Error(await describeProblem(response, 'Nothing was changed.'))
  return (await response.json()) as DecisionAnswer
}

/** The codes of biases that a refusal asks to confirm; none for any other answer. */
async function readUnconfirmed(response: Response | null): Promise<readonly string[]> {
  if (response?.status !== 409) return []
  const problem = (await response
    .clone()
    .json()
    .catch(() => null)) as { readonly code?: string; readonly biases?: DecisionAnswer['biases'] } | null
  if (problem?.code !== 'needs-confirmation') return []
  return [...new Set((problem.biases ?? []).map(({ code }) => code))]
}
