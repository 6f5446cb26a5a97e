import { explainMissing } from './explain-missing.ts'
import { type Plan, planPublication } from './plan-publication.ts'
import type { Publication, Wish } from './publication.ts'
import type { Base } from './read-base.ts'

type Refused = Extract<Plan, { kind: 'refuse' }>
type Decision =
  | Refused
  | { readonly kind: 'go'; readonly publication: Publication; readonly plan: Exclude<Plan, Refused> }

/** What becomes of a wish on what is live and stored, decided without doing anything. */
export function decidePublication(wish: Publication | Wish, base: Base): Decision {
  const prepared = 'prepare' in wish ? wish.prepare(base) : ({ ok: true, edit: wish.edit } as const)
  if (!prepared.ok) return { kind: 'refuse', outcome: prepared }
  const { ok: _, ...rest } = prepared
  const publication: Publication = { ...wish, ...rest }
  const plan = planPublication(publication, base)
  if (plan.kind === 'refuse') return { kind: 'refuse', outcome: explainMissing(plan.outcome, wish, base) }
  return { kind: 'go', publication, plan }
}
