import type { Audience } from '#lib/core/experiments/audience'
import type { Attribute } from '../editor/attributes.ts'

type Choices = readonly Pick<Attribute, 'key' | 'choices'>[]

/** An audience to be told in words: what its values are called stands in the place of their codes. It takes nobody. */
export function nameAudience(audience: Audience, attributes: Choices): Audience {
  const { all, any, none, attribute } = audience
  const each = (parts: readonly Audience[]) => parts.map((part) => nameAudience(part, attributes))
  const choices = attributes.find(({ key }) => key === attribute)?.choices
  const name = <Value extends string | number | boolean>(value: Value) =>
    choices?.find((choice) => choice.value === String(value))?.label ?? value
  return {
    ...audience,
    ...(all && { all: each(all) }),
    ...(any && { any: each(any) }),
    ...(none && { none: each(none) }),
    ...(audience.in && { in: audience.in.map(name) }),
    ...(audience.notIn && { notIn: audience.notIn.map(name) }),
    ...(audience.equals !== undefined && { equals: name(audience.equals) }),
    ...(audience.notEquals !== undefined && { notEquals: name(audience.notEquals) }),
  }
}
