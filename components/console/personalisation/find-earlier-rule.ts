import { compileAudience } from '#lib/core/experiments/compile-audience'
import type { Predicate, VisitorFacts } from '#lib/core/experiments/facts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import type { EditedRule } from './edited-rule.ts'
import type { SlotLook } from './slot-look.ts'

type Context = {
  readonly segments: AudienceSite['segments']
  readonly path: string
}

/** The place of a rule above this one that takes such a visitor first, from one; null when none does. */
export function findEarlierRule(
  rules: readonly EditedRule[],
  look: SlotLook,
  { segments, path }: Context,
): number | null {
  const isHeldOut = () => false
  const members = new Map<string, Predicate>()
  for (const { name, audience } of segments)
    members.set(name, compileAudience(audience, { segments: members, isHeldOut }))
  const facts = factsOf(look, path)
  const place = rules.findIndex(({ id }) => id === look.rule)
  const found = rules
    .slice(0, Math.max(place, 0))
    .findIndex(({ audience }) => compileAudience(audience, { segments: members, isHeldOut })(facts))
  return found === -1 ? null : found + 1
}

/** A new visitor of whom nothing is known but what was chosen. */
function factsOf({ country, market, language, device }: SlotLook, path: string): VisitorFacts {
  const nothing = () => undefined
  return {
    visitor: '',
    country,
    region: '',
    city: '',
    market,
    language,
    device: device === 'mobile' || device === 'tablet' ? device : 'desktop',
    browser: '',
    os: '',
    returning: false,
    referrer: '',
    path,
    hour: 12,
    weekday: 1,
    query: nothing,
    cookie: nothing,
    claim: nothing,
  }
}
