import { describeAudience } from '#lib/core/experiments/describe-audience'
import { stepsOf } from '#lib/core/json/at-pointer'
import type { PersonalSlot } from '#lib/drafts/read-personalisation'
import type { Attribute } from '../editor/attributes.ts'
import { nameLanguage } from '../editor/name-place.ts'
import { tellValue } from '../pieces/tell-value.ts'
import { type EditedRule, takesEverybody } from './edited-rule.ts'
import { ORDER } from './merge-rules.ts'
import { nameAudience } from './name-audience.ts'

/** Whom a rule takes, in words that begin a line: `Country Germany`. */
export function tellTaken(audience: EditedRule['audience'], attributes: readonly Attribute[]): string {
  const words = takesEverybody({ ...(audience && { audience }) })
    ? 'everybody'
    : describeAudience(nameAudience(audience ?? {}, attributes))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A field of rules as their editor knows it: `Rule 1, German: Headline`. */
export function nameRuleField(
  pointer: string,
  rules: readonly EditedRule[],
  slot: Pick<PersonalSlot, 'fields'>,
): string {
  if (pointer === ORDER) return 'The order of the rules'
  const [id, member, language, ...field] = stepsOf(pointer)
  const place = rules.findIndex((rule) => rule.id === id)
  const rule = place === -1 ? 'A rule that was taken out' : `Rule ${place + 1}`
  if (member === 'audience') return `${rule}: who sees it`
  if (member === undefined || language === undefined) return rule
  const label = slot.fields.find((each) => each.pointer === `/${field.join('/')}`)?.label
  return `${rule}, ${nameLanguage(language)}${label === undefined ? '' : `: ${label}`}`
}

/** A contested value in words. */
export function tellRuleValue(
  pointer: string,
  value: unknown,
  known: readonly EditedRule[],
  attributes: readonly Attribute[],
): string {
  if (pointer === ORDER) {
    const names = (value as readonly string[]).flatMap((id) => known.find((rule) => rule.id === id) ?? [])
    return names.map(({ audience }, index) => `${index + 1}. ${tellTaken(audience, attributes)}`).join('\n')
  }
  if (stepsOf(pointer)[1] !== 'audience') return tellValue(value)
  const [audience] = (value ?? []) as readonly EditedRule['audience'][]
  return tellTaken(audience, attributes)
}
