import type { LiveRule, PersonalSlot } from '#lib/drafts/read-personalisation'
import type { Attribute } from '../editor/attributes.ts'
import { nameLanguage } from '../editor/name-place.ts'
import { takesEverybody } from './edited-rule.ts'
import { tellTaken } from './name-rule-field.ts'
import { summariseContent } from './summarise-content.ts'

type Props = {
  readonly place: number
  readonly isLast: boolean
  readonly rule: LiveRule
  readonly slot: Pick<PersonalSlot, 'fields' | 'languages'>
  /** What the values of audiences are called. */
  readonly attributes: readonly Attribute[]
}

/** Whom a rule takes in words, and what it shows in each language in a line. */
export function RuleSummary({ place, isLast, rule, slot, attributes }: Props) {
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="wrap-anywhere font-semibold">
        <span className="text-ink-2 tabular-nums">{place}.</span>{' '}
        {tellAudience(rule, isLast && place > 1, attributes)}
      </p>
      <dl className="grid grid-cols-1 gap-0.5 text-ink-2">
        {slot.languages.map((language) => {
          const words = summariseContent(slot.fields, rule.content[language])
          return (
            <div key={language} className="grid grid-cols-[4.5rem_minmax(0,1fr)] items-baseline gap-2">
              <dt className="text-[13px]">{nameLanguage(language)}</dt>
              <dd lang={words === '' ? undefined : language} className="wrap-anywhere max-w-[80ch]">
                {words === '' ? 'not written: shows English' : words}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

function tellAudience(rule: LiveRule, isElse: boolean, attributes: readonly Attribute[]): string {
  return isElse && takesEverybody(rule) ? 'Everybody else' : tellTaken(rule.audience, attributes)
}
