import type { AudienceScope, VisitorFacts } from './facts.ts'

type Read = (facts: VisitorFacts) => string | undefined
type PlainAttribute = Exclude<keyof VisitorFacts, 'visitor' | 'query' | 'cookie' | 'claim'>

/** A function for each: one that is given the name would look the property up anew for every visitor. */
const READS: Readonly<Record<PlainAttribute, Read>> = {
  country: (facts) => facts.country,
  region: (facts) => facts.region,
  city: (facts) => facts.city,
  market: (facts) => facts.market,
  language: (facts) => facts.language,
  device: (facts) => facts.device,
  browser: (facts) => facts.browser,
  os: (facts) => facts.os,
  returning: (facts) => String(facts.returning),
  referrer: (facts) => facts.referrer,
  path: (facts) => facts.path,
  hour: (facts) => String(facts.hour),
  weekday: (facts) => String(facts.weekday),
}

/**
 * How to read an attribute as text: undefined when the visitor has none. Names were checked by the schema: a plain
 * attribute, `heldOut` (of every experiment, as `assign` decides it), or `query.x`, `cookie.x`, `claim.x`, `utm.x`.
 */
export function compileRead(attribute: string, { isHeldOut }: Pick<AudienceScope, 'isHeldOut'>): Read {
  if (attribute === 'heldOut') return (facts) => String(isHeldOut(facts.visitor))
  const dot = attribute.indexOf('.')
  const name = attribute.slice(dot + 1)
  switch (attribute.slice(0, Math.max(dot, 0))) {
    case 'query':
      return (facts) => facts.query(name)
    case 'utm':
      return (facts) => facts.query(`utm_${name}`)
    case 'cookie':
      return (facts) => facts.cookie(name)
    case 'claim':
      return (facts) => facts.claim(name)
    default:
      return READS[attribute as PlainAttribute]
  }
}
