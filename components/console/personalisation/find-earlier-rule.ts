import type { Audience } from '#lib/core/experiments/audience'
import { compileAudience } from '#lib/core/experiments/compile-audience'
import type { Predicate, VisitorFacts } from '#lib/core/experiments/facts'
import type { AudienceSite } from '../pieces/audience-site.ts'
import type { EditedRule } from './edited-rule.ts'
import type { SlotLook } from './slot-look.ts'

type Segments = AudienceSite['segments']
type Context = {
  readonly segments: Segments
  readonly path: string
}

/** A rule above by its place, from one; certain where it asks for nothing but what was chosen for the preview. */
export type EarlierRule = { readonly place: number; readonly isCertain: boolean }

/** The rule above this one that takes such a visitor first, one that is certain before one that is not; null when none. */
export function findEarlierRule(
  rules: readonly EditedRule[],
  look: SlotLook,
  { segments, path }: Context,
): EarlierRule | null {
  const isHeldOut = () => false
  const members = new Map<string, Predicate>()
  for (const { name, audience } of segments)
    members.set(name, compileAudience(audience, { segments: members, isHeldOut }))
  const facts = factsOf(look, path)
  const chosen = chosenOf(look)
  const own = rules.findIndex(({ id }) => id === look.rule)
  const earlier = rules.slice(0, Math.max(own, 0)).flatMap(({ audience }, index) => {
    if (!compileAudience(audience, { segments: members, isHeldOut })(facts)) return []
    const isCertain = attributesOf(audience, segments).every((attribute) => chosen.includes(attribute))
    return [{ place: index + 1, isCertain }]
  })
  return earlier.find(({ isCertain }) => isCertain) ?? earlier[0] ?? null
}

/** What the preview knows: its page, and the fields that are filled in. No device chosen is the first of them. */
function chosenOf({ country, market }: SlotLook): readonly string[] {
  return ['path', 'language', 'device', ...(country && ['country']), ...(market && ['market'])]
}

/** Every attribute that an audience asks for, those of its segments with it. */
function attributesOf(audience: Audience | undefined, segments: Segments): readonly string[] {
  if (audience === undefined) return []
  const { all = [], any = [], none = [], segment, attribute } = audience
  // A segment can only be made of those before it.
  const at = segments.findIndex(({ name }) => name === segment)
  const within = at === -1 ? [] : attributesOf(segments[at]?.audience, segments.slice(0, at))
  const nested = [...all, ...any, ...none].flatMap((part) => attributesOf(part, segments))
  return [...(attribute === undefined ? [] : [attribute]), ...within, ...nested]
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
