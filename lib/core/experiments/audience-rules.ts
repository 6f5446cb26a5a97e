import type { Audience, Condition } from './audience.ts'

/** A condition of the builder: one attribute, one way to compare, and the values. */
export interface Rule {
  readonly attribute: string
  readonly operator: RuleOperator
  readonly values: readonly string[]
}

export type RuleOperator = 'in' | 'notIn' | 'contains' | 'startsWith' | 'gte' | 'lte'

/** All groups must hold; of a group, one rule is enough. */
export type RuleGroups = readonly (readonly Rule[])[]

/** A segment is chosen like an attribute. */
export const SEGMENT = 'segment'

const BOOLEANS: readonly string[] = ['returning', 'heldOut']
const ONE_VALUE: readonly RuleOperator[] = ['contains', 'startsWith', 'gte', 'lte']

/** An audience as the builder shows it; null for one that says more than a builder can. */
export function toRuleGroups(audience: Audience | undefined): RuleGroups | null {
  if (audience === undefined || Object.keys(audience).length === 0) return []
  const { all, ...rest } = audience
  const own = Object.keys(rest).length > 0 ? [rest] : []
  const groups = [...(all ?? []), ...own].map(toGroup)
  return groups.every((group) => group !== null) ? groups : null
}

function toGroup(audience: Audience): readonly Rule[] | null {
  const { any, ...rest } = audience
  const parts = any === undefined ? [audience] : Object.keys(rest).length === 0 ? any : null
  const rules = parts?.map(toRule) ?? [null]
  return rules.every((rule) => rule !== null) ? rules : null
}

function toRule(audience: Audience): Rule | null {
  const { segment, attribute, equals, ...operators } = audience
  if (segment !== undefined && Object.keys(audience).length === 1)
    return { attribute: SEGMENT, operator: 'in', values: [segment] }
  if (attribute === undefined) return null
  const given = Object.entries(equals === undefined ? operators : { ...operators, in: [equals] })
  const [operator, value] = given[0] ?? []
  if (given.length !== 1 || !isRuleOperator(operator)) return null
  return { attribute, operator, values: (Array.isArray(value) ? value : [value]).map(String) }
}

function isRuleOperator(name: string | undefined): name is RuleOperator {
  return name === 'in' || name === 'notIn' || ONE_VALUE.some((operator) => operator === name)
}

/** The audience that rule groups make; undefined is everybody. A rule without a value says nothing yet, and is left out. */
export function toAudience(groups: RuleGroups): Audience | undefined {
  const parts = groups
    .map((group) => group.filter(({ values }) => values.some((value) => value !== '')))
    .filter((group) => group.length > 0)
    .map(fromGroup)
  const [only] = parts
  return parts.length > 1 ? { all: parts } : only
}

function fromGroup(group: readonly Rule[]): Audience {
  const parts = group.map(fromRule)
  const [only = {}] = parts
  return parts.length > 1 ? { any: parts } : only
}

function fromRule({ attribute, operator, values }: Rule): Audience {
  const [first = ''] = values
  if (attribute === SEGMENT) {
    const parts = values.map((segment) => ({ segment }))
    return parts.length > 1 ? { any: parts } : { segment: first }
  }
  const typed = BOOLEANS.includes(attribute) ? values.map((value) => value === 'true') : values
  const condition: Condition = { attribute }
  if (operator === 'in' || operator === 'notIn') return { ...condition, [operator]: typed }
  return { ...condition, [operator]: operator === 'gte' || operator === 'lte' ? Number(first) : first }
}
